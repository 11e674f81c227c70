using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Claims what is due and works on it, so many items at once, until the host stops.</summary>
internal sealed partial class QueuePump(
    Func<int, CancellationToken, Task<IReadOnlyList<Lease>>> claim,
    Func<Lease, CancellationToken, Task> work,
    WorkSignal signal,
    WorkActivity activity,
    InboxPressure pressure,
    WorkOptions options,
    TimeProvider clock,
    ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(options.Parallelism);

    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await pressure.GiveWayAsync(ct);
                var leases = await ClaimAsync(ct);
                if (leases.Count == 0)
                {
                    await signal.WaitAsync(options.PollInterval, clock, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops: what is in work is finished first, what is not claimed waits for the next start.
        }

        for (var slot = 0; slot < options.Parallelism; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<IReadOnlyList<Lease>> ClaimAsync(CancellationToken ct)
    {
        var free = await TakeFreeSlotsAsync(ct);
        IReadOnlyList<Lease> leases = [];
        try
        {
            leases = await claim(free, ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is not null || exception is IOException)
        {
            Log.ClaimFailed(logger, exception.Message);
        }
        finally
        {
            if (free > leases.Count)
            {
                _slots.Release(free - leases.Count);
            }
        }

        foreach (var lease in leases)
        {
            _ = WorkOnAsync(lease, ct);
        }

        return leases;
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

    private async Task WorkOnAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            // Off the pump's own turn: a handler that never awaits must not hold up the next claim.
            await Task.Run(() => work(lease, ct), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The lease runs out and the item is claimed again: nothing is lost, only late.
            Log.WorkFailed(logger, lease.Seq, FaultTrace.Of(exception));
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

        [LoggerMessage(2, LogLevel.Error, "Neither the outcome nor the failure of row {Seq} could be stored; it is tried again when its lease ends. Cause: {Cause}")]
        public static partial void WorkFailed(ILogger logger, long seq, string cause);
    }
}
