namespace LineSimulator;

/// <summary>A timer that falls due earlier when its clock is moved.</summary>
internal sealed class ShiftedTimer(PlatformClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _gate = new();
    private ITimer? _timer;
    private DateTimeOffset? _due;
    private TimeSpan _period;

    public void Start(TimeProvider inner, TimeSpan dueTime, TimeSpan period)
    {
        Plan(dueTime, period);
        _timer = inner.CreateTimer(_ => Fire(), null, dueTime, period);
    }

    public void Shift()
    {
        if (Due is { } due)
        {
            var wait = due - clock.GetUtcNow();
            _timer?.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _period);
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Plan(dueTime, period);
        return _timer?.Change(dueTime, period) ?? false;
    }

    public void Dispose()
    {
        clock.Forget(this);
        _timer?.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        clock.Forget(this);
        return _timer?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private DateTimeOffset? Due
    {
        get
        {
            lock (_gate)
            {
                return _due;
            }
        }
    }

    private void Fire()
    {
        Plan(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan, _period);
        callback(state);
    }

    private void Plan(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _period = period;
            _due = dueTime == Timeout.InfiniteTimeSpan || dueTime < TimeSpan.Zero ? null : clock.GetUtcNow() + dueTime;
        }
    }
}
