namespace SessionBot.Storage.Queue;

/// <summary>The right to work on one row until <paramref name="Until"/>; the fence proves it at commit.</summary>
/// <param name="Seq">The row.</param>
/// <param name="Group">The study group's key.</param>
/// <param name="Fence">Counts the claims of the row, this one included.</param>
/// <param name="Attempts">This one included, and more than one after a failure or a crash.</param>
/// <param name="Until">When others may take it.</param>
public sealed record Lease(long Seq, string Group, long Fence, int Attempts, DateTimeOffset Until);

/// <summary>Somebody else holds the row by now: whatever was done under this lease must not be committed.</summary>
public sealed class LeaseLostException(Lease lease)
    : Exception($"The lease on row {lease.Seq} (fence {lease.Fence}) is lost: another process took it over.");
