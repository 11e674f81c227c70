namespace SessionBot.Features.Archive;

/// <summary>What a restore brought back, and what it could not.</summary>
/// <param name="Rows">How many of each kind.</param>
/// <param name="Newcomers">Members who were not known here: their LINE accounts are not.</param>
/// <param name="Lost">Photos and files that stood in the session and are not in the archive.</param>
internal sealed record RestoredSession(string Group, int Number, string Topic, IReadOnlyDictionary<string, int> Rows, int Newcomers, int Attachments, int Lost);
