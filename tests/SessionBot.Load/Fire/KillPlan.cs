namespace SessionBot.Load.Fire;

/// <param name="Kills">How many on one database; at least 10.</param>
/// <param name="Seed">The same seed kills at the same points; when that is, the machine has a say in too.</param>
/// <param name="Companions">How many processes share the work and are not killed. SQLite allows none.</param>
/// <param name="IsLineTroubled">Whether LINE's side fails meanwhile too.</param>
internal sealed record KillPlan(int Kills, int Seed, int Companions, bool IsLineTroubled);
