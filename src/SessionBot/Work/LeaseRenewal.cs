using Microsoft.Extensions.Options;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// Renews a lease for as long as its work takes: nobody waits longer for what a killed process held than for any other row.
/// </summary>
internal sealed partial class LeaseRenewal(WorkQueue queue, IOptions<WorkOptions> options, TimeProvider clock, ILogger<LeaseRenewal> logger)
{
    private const int TimesALease = 3;

    public async Task<T> DuringAsync<T>(Lease lease, Func<Task<T>> work)
    {
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(lease, ended.Token);
        try
        {
            return await work();
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(Lease lease, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / TimesALease, clock);
        try
        {
            // A lost lease needs no renewal: the fence refuses what was done under it.
            var holds = true;
            while (holds && await timer.WaitForNextTickAsync(ct))
            {
                holds = await TryAsync(lease, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The work is done.
        }
    }

    private async Task<bool> TryAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            return await queue.RenewWorkAsync(lease, options.Value.Lease, ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is not null || exception is IOException)
        {
            Log.NotRenewed(logger, lease.Seq, exception.Message);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The lease on row {Seq} could not be renewed; that is tried again before it runs out. Cause: {Cause}")]
        public static partial void NotRenewed(ILogger logger, long seq, string cause);
    }
}
