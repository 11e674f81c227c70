namespace SessionBot.Work;

/// <summary>
/// Whether webhooks come in faster than they are stored. LINE waits for its 200 and counts late ones as failures; what is already stored can
/// wait a little, so the queues are then worked on with pauses. They never stop: a reply token lives about a minute.
/// </summary>
internal sealed class InboxPressure(TimeProvider clock)
{
    /// <summary>So many requests in one transaction: far more than come in while the one before it is stored on an ordinary day.</summary>
    private const int Crowd = 24;

    /// <summary>A crowd is over when none has come for so long.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private long _crowded = long.MinValue;

    public bool IsHigh => Volatile.Read(ref _crowded) is > long.MinValue and var since && clock.GetElapsedTime(since) < Lasts;

    /// <param name="requests">How many were stored together.</param>
    public void Took(int requests)
    {
        if (requests >= Crowd)
        {
            Volatile.Write(ref _crowded, clock.GetTimestamp());
        }
    }

    /// <summary>Returns at once, or under pressure after one pause.</summary>
    public Task GiveWayAsync(CancellationToken ct) => IsHigh ? Task.Delay(Pause, clock, ct) : Task.CompletedTask;
}
