namespace SessionBot.Storage.Queue;

/// <summary>The right to work on one row until <paramref name="Until"/>; the fence proves it at commit.</summary>
public sealed record Lease(long Seq, long Fence, int Attempts, DateTimeOffset Until);

/// <summary>Somebody else holds the row by now: whatever was done under this lease must not be committed.</summary>
public sealed class LeaseLostException(Lease lease)
    : Exception($"The lease on row {lease.Seq} (fence {lease.Fence}) is lost: another process took it over.");
