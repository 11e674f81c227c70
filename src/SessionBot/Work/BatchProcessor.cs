using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// Works on one lane in batches: what waits from several conversations of a study group is committed together. Whatever goes wrong, the batch is
/// rolled back and its items are handled one by one, so that only the one which fails is tried again. Nothing waits for a batch to fill.
/// </summary>
internal sealed partial class BatchProcessor<THandler>(
    WorkQueue queue,
    IServiceScopeFactory scopes,
    QuickWork quick,
    LaneWork<THandler> alone,
    LeasedWork leased,
    WorkSignals signals,
    WorkActivity activity,
    InboxPressure pressure,
    IOptions<WorkOptions> options,
    TimeProvider clock,
    ILogger<BatchProcessor<THandler>> logger) : BackgroundService
    where THandler : class, IBatchHandler
{
    /// <summary>Others of the group wait for the transaction, and on SQLite so does storing, for which LINE waits.</summary>
    private const int MostTogether = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pump = new QueuePump<IReadOnlyList<Lease>>(
            options.Value.Parallelism, ClaimAsync, WorkAsync, THandler.Signal(signals), activity, pressure, options.Value, clock, logger);
        await pump.RunAsync(stoppingToken);
    }

    /// <summary>What has been tried before may have failed: it is handled alone, and fails nobody else.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<Lease>>> ClaimAsync(int hands, CancellationToken ct)
    {
        // Under pressure nothing is handled that need not be: the core is for storing.
        var together = pressure.IsHigh ? 1 : MostTogether;
        var leases = (await LeasesAsync(hands * together, ct)).ToLookup(lease => lease.Attempts == 1);
        return
        [
            .. leases[true].GroupBy(lease => lease.Group).SelectMany(group => group.Chunk(MostTogether)),
            .. leases[false].Select(lease => (Lease[])[lease]),
        ];
    }

    /// <summary>What could be handled quickly once the item before it was done is not left to the slow way.</summary>
    private async Task<IReadOnlyList<Lease>> LeasesAsync(int most, CancellationToken ct)
    {
        var leases = await TryQuicklyAsync(most, ct) ?? await queue.ClaimWorkAsync(THandler.Lane, most, options.Value.Lease, ct);
        if (leases.Count > 0)
        {
            // What is claimed stands no longer before plain messages that came behind it.
            signals.Events.Ring();
        }

        return leases;
    }

    /// <returns>What it leaves; null when all is to be claimed.</returns>
    private async Task<IReadOnlyList<Lease>?> TryQuicklyAsync(int most, CancellationToken ct)
    {
        QuickTurn? turn;
        do
        {
            turn = await quick.TryTakeAsync(most, claimsRest: true, ct);
        }
        while (turn is { Handled: > 0, Left: 0 });
        return turn?.Claimed;
    }

    private async Task WorkAsync(IReadOnlyList<Lease> batch, CancellationToken ct)
    {
        var left = batch.Count > 1 ? await TogetherAsync(batch, ct) : batch;
        await Parallel.ForEachAsync(
            left, new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism }, async (lease, _) => await alone.WorkAsync(lease, ct));
    }

    /// <returns>What is left to be handled alone.</returns>
    private async Task<IReadOnlyList<Lease>> TogetherAsync(IReadOnlyList<Lease> batch, CancellationToken ct)
    {
        try
        {
            var handled = await HandleAsync(batch, ct);
            signals.AnnounceEffects();
            return [.. batch.Where(lease => !handled.Contains(lease.Seq))];
        }
        catch (Exception exception)
        {
            // Which item it was, and what becomes of it, shows when each is handled alone.
            Log.Apart(logger, batch.Count, exception.GetType().Name);
            return batch;
        }
    }

    private async Task<HashSet<long>> HandleAsync(IReadOnlyList<Lease> batch, CancellationToken ct)
    {
        using var handling = Telemetry.Handle(THandler.Lane);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SessionBotDb>();
        var items = await LeasedWork.LoadHeldAsync<WorkItem>(db, batch, ct);
        var steps = await services.GetRequiredService<THandler>().PrepareTogetherAsync(items, ct);
        if (steps.Count > 0)
        {
            await services.GetRequiredService<Transactions>().RunForGroupAsync(batch[0].Group, async token =>
            {
                foreach (var (item, commit) in steps)
                {
                    // Each sees the rows as the one before it left them, as if that had been committed.
                    db.ChangeTracker.Clear();
                    db.Attach(item);
                    item.Fate = await commit(token);
                    leased.Finish(item);
                    await db.SaveChangesAsync(token);
                }
            }, ct);
        }

        return [.. steps.Select(step => step.Item.Seq)];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} items could not be handled together ({Cause}), and are handled one by one")]
        public static partial void Apart(ILogger logger, int count, string cause);
    }
}
