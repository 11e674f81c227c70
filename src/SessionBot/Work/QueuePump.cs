using SessionBot.Storage;

namespace SessionBot.Work;

/// <summary>Claims what is due and works on it, with so many hands at once, until the host stops.</summary>
/// <param name="hands">How much is worked on at once.</param>
/// <param name="claim">Claims for so many free hands. What is more than that waits for the next free one.</param>
/// <param name="work">What one hand does.</param>
internal sealed partial class QueuePump<TWork>(
    int hands,
    Func<int, CancellationToken, Task<IReadOnlyList<TWork>>> claim,
    Func<TWork, CancellationToken, Task> work,
    WorkSignal signal,
    WorkActivity activity,
    InboxPressure pressure,
    WorkOptions options,
    TimeProvider clock,
    ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(hands);

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await pressure.GiveWayAsync(ct);
                if (!await ClaimAsync(ct))
                {
                    await signal.WaitAsync(options.PollInterval, clock, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops: what is in work is finished first, what is not claimed waits for the next start.
        }

        for (var slot = 0; slot < hands; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _slots.Dispose();

    /// <returns>False when there was nothing to do.</returns>
    private async Task<bool> ClaimAsync(CancellationToken ct)
    {
        var free = await TakeFreeSlotsAsync(ct);
        IReadOnlyList<TWork> claimed = [];
        try
        {
            claimed = await claim(free, ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is not null || exception is IOException)
        {
            Log.ClaimFailed(logger, exception.Message);
        }
        finally
        {
            if (free > claimed.Count)
            {
                _slots.Release(free - claimed.Count);
            }
        }

        foreach (var (at, one) in claimed.Index())
        {
            if (at >= free)
            {
                // It is claimed: also when the host stops, somebody must give it back.
                await _slots.WaitAsync(CancellationToken.None);
            }

            _ = WorkOnAsync(one, ct);
        }

        return claimed.Count > 0;
    }

    private async Task<int> TakeFreeSlotsAsync(CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        var taken = 1;
        while (await _slots.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            taken++;
        }

        return taken;
    }

    private async Task WorkOnAsync(TWork one, CancellationToken ct)
    {
        try
        {
            // Off the pump's own turn: a handler that never awaits must not hold up the next claim.
            await Task.Run(() => work(one, ct), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The lease runs out and the item is claimed again: nothing is lost, only late.
            Log.WorkFailed(logger, FaultTrace.Of(exception));
        }
        finally
        {
            _slots.Release();
            signal.Ring();
            activity.Finished();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The queue cannot be read; the next look follows after the poll interval. Cause: {Cause}")]
        public static partial void ClaimFailed(ILogger logger, string cause);

        [LoggerMessage(2, LogLevel.Error, "Neither the outcome nor the failure of what was worked on could be stored; it is tried again when its lease ends. Cause: {Cause}")]
        public static partial void WorkFailed(ILogger logger, string cause);
    }
}
