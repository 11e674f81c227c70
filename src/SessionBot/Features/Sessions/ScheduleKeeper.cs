using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Sessions;

/// <summary>Opens and closes sessions at their planned times, and sends the reminders that are due before them.</summary>
internal sealed partial class ScheduleKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScheduleKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await TryFollowAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host whose start fails ends this way too, and must tell its own fault alone.
        }
    }

    private async Task TryFollowAsync(CancellationToken ct)
    {
        try
        {
            await FollowAsync(ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is not null || exception is DbUpdateException)
        {
            Log.Failed(logger, exception.Message);
        }
    }

    /// <summary>Does all that the plans ask for at this moment.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        await MoveAsync(ct);
        await RemindAsync(ct);
    }

    private async Task RemindAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reminders = scope.ServiceProvider.GetRequiredService<RemindRegions>();
        if (await reminders.AreDueAsync(ct))
        {
            await scope.ServiceProvider.GetRequiredService<Transactions>().RunForAllGroupsAsync(reminders.SendAsync, ct);
            scope.ServiceProvider.GetRequiredService<WorkSignals>().Outgoing.Announce();
        }
    }

    /// <summary>Moves every session whose planned time has come.</summary>
    private async Task MoveAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var now = clock.GetUtcNow();
        if (!(await CandidatesAsync(db, ct)).Exists(session => SessionSchedule.Due(session, now) is not null))
        {
            return;
        }

        db.ChangeTracker.Clear();
        var move = scope.ServiceProvider.GetRequiredService<MovePhase>();
        await scope.ServiceProvider.GetRequiredService<Transactions>().RunForAllGroupsAsync(async token =>
        {
            foreach (var session in await CandidatesAsync(db, token))
            {
                await move.ByScheduleAsync(session, token);
            }
        }, ct);
    }

    private static Task<List<Session>> CandidatesAsync(SessionBotDb db, CancellationToken ct) =>
        db.Sessions
            .Where(session => session.Phase == SessionPhase.Planned || session.Phase == SessionPhase.CollectingReports
                || session.Phase == SessionPhase.Live || session.Phase == SessionPhase.Paused)
            .ToListAsync(ct);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The schedule could not be followed; it is tried again in seconds. Cause: {Cause}")]
        public static partial void Failed(ILogger logger, string cause);
    }
}
