namespace SessionBot.Load.Fire;

/// <summary>The bound on every wait for another process: long, because a short one fails on a busy machine.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
}
