namespace SessionBot.Work;

/// <summary>
/// Takes what can be handled quickly as soon as it is stored, whatever else is being worked on, and wakes <see cref="BatchProcessor{THandler}"/> for the rest. That one
/// looks by itself from time to time, and at this too: nothing is lost here.
/// </summary>
internal sealed partial class QuickPump(IQuickHandler quick, WorkSignals signals, WorkActivity activity, InboxPressure pressure, ILogger<QuickPump> logger) : BackgroundService
{
    /// <summary>Storing waits for the transaction, and LINE for that.</summary>
    private const int MostTogether = 64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var turn = await TakeAsync(stoppingToken);
                if (turn.Left > 0)
                {
                    signals.OtherEvents.Announce();
                }

                if (turn.Handled > 0)
                {
                    activity.Finished();
                }
                else
                {
                    await signals.Events.WaitAsync(stoppingToken);
                    await pressure.GiveWayAsync(stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: what is not taken waits for the next start.
        }
    }

    private async Task<QuickTurn> TakeAsync(CancellationToken ct)
    {
        try
        {
            return await quick.TakeAsync(MostTogether, claimsRest: false, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nothing is committed; which item it was, and what becomes of it, shows when each is handled alone.
            Log.NotQuick(logger, FaultTrace.Of(exception));
            return new(0, Left: 1, null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Plain messages could not be kept together, and are handled in the general way. Cause: {Cause}")]
        public static partial void NotQuick(ILogger logger, string cause);
    }
}
