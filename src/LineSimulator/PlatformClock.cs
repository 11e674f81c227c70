namespace LineSimulator;

/// <summary>
/// The platform's time: that of another clock, and as far ahead of it as somebody has moved it. Every expiry, rate, timer and timestamp
/// of the platform goes by it; how long the bot takes for a webhook is measured by the other clock, so that moving time cannot fail a delivery.
/// </summary>
public sealed class PlatformClock(TimeProvider inner) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<ShiftedTimer> _timers = [];
    private TimeSpan _ahead;

    /// <summary>How far it has been moved.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (_gate)
            {
                return _ahead;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    /// <summary>Moves the time forward; what falls due in between happens at once.</summary>
    public void Advance(TimeSpan by)
    {
        if (by <= TimeSpan.Zero)
        {
            throw new SimulatorException($"The clock cannot be moved by {by}: time only goes forward, give more than zero.");
        }

        ShiftedTimer[] timers;
        lock (_gate)
        {
            _ahead += by;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Shift();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ShiftedTimer(this, callback, state);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Start(inner, dueTime, period);
        return timer;
    }

    internal void Forget(ShiftedTimer timer)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
        }
    }
}
