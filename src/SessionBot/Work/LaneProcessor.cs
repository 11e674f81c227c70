using Microsoft.Extensions.Options;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Works on one lane, each item by itself.</summary>
internal sealed class LaneProcessor<THandler>(
    WorkQueue queue,
    LaneWork<THandler> work,
    WorkSignals signals,
    WorkActivity activity,
    InboxPressure pressure,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<THandler> logger) : BackgroundService
    where THandler : class, ILaneHandler
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pump = new QueuePump<Lease>(
            options.Value.Parallelism,
            (hands, ct) => queue.ClaimWorkAsync(THandler.Lane, hands, options.Value.Lease, ct),
            work.WorkAsync, THandler.Signal(signals), activity, pressure, options.Value, clock, logger);
        await pump.RunAsync(stoppingToken);
    }
}
