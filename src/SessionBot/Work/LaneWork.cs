using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Works on one item: domain rows, outgoing rows and "done" commit together, or nothing does.</summary>
internal sealed partial class LaneWork<THandler>(
    IServiceScopeFactory scopes, LeasedWork leased, LeaseRenewal renewal, WorkSignals signals, ILogger<THandler> logger)
    where THandler : class, ILaneHandler
{
    public async Task WorkAsync(Lease lease, CancellationToken ct)
    {
        try
        {
            await HandleAsync(lease, ct);
            signals.AnnounceEffects();
        }
        catch (LeaseLostException lost)
        {
            Log.LeaseLost(logger, lost.Message);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The host stops: the next start handles the item, and must not wait for this lease.
            await SettleAsync(lease, item => leased.Release(item, "the service stopped"));
        }
        catch (DbUpdateConcurrencyException)
        {
            // A notice was just being sent while this wanted to take it along, or the lease is lost: nothing is committed, and the next try sees how things are.
            await SettleAsync(lease, item => leased.Release(item, "another change came first"));
        }
        catch (AbandonedTriesException abandoned)
        {
            await SettleAsync(lease, item =>
            {
                leased.Fail(item, abandoned.Message, final: true);
                Log.Abandoned(logger, THandler.Lane, item.Id, item.Attempts - 1);
            });
        }
        catch (NotYetException notYet)
        {
            await SettleAsync(lease, item =>
            {
                leased.Fail(item, notYet.Message, notBefore: notYet.NotBefore);
                Log.NotYet(logger, THandler.Lane, item.Attempts, notYet.Message, item.Status);
            });
        }
        catch (Exception exception)
        {
            await SettleAsync(lease, item =>
            {
                leased.Fail(item, exception.GetType().Name);
                Log.Failed(logger, THandler.Lane, item.Id, item.Attempts, item.Status, FaultTrace.Of(exception));
            });
        }
    }

    private async Task HandleAsync(Lease lease, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var item = await LeasedWork.LoadAsync<WorkItem>(services.GetRequiredService<SessionBotDb>(), lease, ct);
        if (leased.IsAbandoned(item))
        {
            throw new AbandonedTriesException();
        }

        using var handling = Telemetry.Handle(THandler.Lane);
        var handler = services.GetRequiredService<THandler>();
        var commit = THandler.TakesLong
            ? await renewal.DuringAsync(lease, () => handler.PrepareAsync(item, ct))
            : await handler.PrepareAsync(item, ct);
        await services.GetRequiredService<Transactions>().RunForGroupAsync(item.Group, async token =>
        {
            item.Fate = await commit(token);
            leased.Finish(item);
        }, ct);
    }

    private async Task SettleAsync(Lease lease, Action<WorkItem> settle)
    {
        try
        {
            await StoreAsync(lease, settle);
        }
        catch (LeaseLostException lost)
        {
            Log.LeaseLost(logger, lost.Message);
        }
    }

    private async Task StoreAsync(Lease lease, Action<WorkItem> settle)
    {
        // A scope of its own: the failed one still tracks what must not be saved.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        await scope.ServiceProvider.GetRequiredService<Transactions>().RunAsync(async token =>
        {
            var item = await LeasedWork.LoadAsync<WorkItem>(db, lease, token);
            settle(item);
            if (item.Status == QueueStatus.Dead)
            {
                await scope.ServiceProvider.GetRequiredService<THandler>().GiveUpAsync(item, token);
                await scope.ServiceProvider.GetRequiredService<IDeadLetterWatch>().OnGivenUpAsync(item.Group, token);
            }
        }, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Message}")]
        public static partial void LeaseLost(ILogger logger, string message);

        [LoggerMessage(2, LogLevel.Error, "{Lane} item {Id} failed at attempt {Attempts} and is now {Status}. Cause: {Cause}")]
        public static partial void Failed(ILogger logger, string lane, string id, int attempts, QueueStatus status, string cause);

        [LoggerMessage(4, LogLevel.Error, "{Lane} item {Id} is given up: none of {Attempts} attempts has come to an end, so it may be what ends the process")]
        public static partial void Abandoned(ILogger logger, string lane, string id, int attempts);

        [LoggerMessage(3, LogLevel.Warning, "{Lane} item is put off at attempt {Attempts} ({Why}) and is now {Status}")]
        public static partial void NotYet(ILogger logger, string lane, int attempts, string why, QueueStatus status);
    }
}
