namespace LineSimulator.Journal;

/// <summary>A number that rises with every change that a watcher could see; whoever watches waits for the next one and reads anew.</summary>
internal sealed class ChangeFeed
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewSignal();
    private long _version = 1;

    public long Version
    {
        get
        {
            lock (_gate)
            {
                return _version;
            }
        }
    }

    public void Bump()
    {
        TaskCompletionSource waiting;
        lock (_gate)
        {
            _version++;
            (waiting, _next) = (_next, NewSignal());
        }

        waiting.SetResult();
    }

    /// <summary>Waits until the version differs from the one seen, at most for the given time; false if nothing changed.</summary>
    public async Task<bool> WaitAsync(long seen, TimeSpan limit, CancellationToken ct)
    {
        Task next;
        lock (_gate)
        {
            if (_version != seen)
            {
                return true;
            }

            next = _next.Task;
        }

        try
        {
            // The patience of a connection is real time, whatever the platform's clock says.
            await next.WaitAsync(limit, TimeProvider.System, ct);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Waits until nothing has changed for a while, at most for the given time.</summary>
    public async Task QuietAsync(TimeSpan quiet, TimeSpan limit, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < limit && await WaitAsync(Version, quiet, ct))
        {
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
