using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Turns of the quick handler, for whoever has a moment for one. What fails is left to the general way.</summary>
internal sealed partial class QuickWork(IQuickHandler quick, WorkActivity activity, ILogger<QuickWork> logger)
{
    /// <summary>Storing waits for the transaction, and LINE for that.</summary>
    public const int MostTogether = 64;

    /// <inheritdoc cref="IQuickHandler.TakeAsync"/>
    /// <returns>Null when it failed, and nothing is handled or claimed.</returns>
    public async Task<QuickTurn?> TryTakeAsync(int most, bool claimsRest, CancellationToken ct)
    {
        try
        {
            var turn = await quick.TakeAsync(most, claimsRest, ct);
            if (turn.Handled > 0)
            {
                activity.Finished();
            }

            return turn;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Nothing is committed; which item it was, and what becomes of it, shows when each is handled alone.
            Log.NotQuick(logger, FaultTrace.Of(exception));
            return null;
        }
    }

    /// <inheritdoc cref="IQuickHandler.HandleAsync"/>
    /// <exception cref="Exception">It failed, and what it has written must not be committed.</exception>
    public async Task<IQuickEffects> HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
    {
        try
        {
            return await quick.HandleAsync(transaction, heads, ct);
        }
        catch (Exception exception)
        {
            Log.NotQuick(logger, FaultTrace.Of(exception));
            throw;
        }
    }

    /// <summary>
    /// After the commit, on the thread that stores: it must not end by what fails here. What is not told waits in the tables, where the polls look and leases end.
    /// </summary>
    public void Tell(IQuickEffects effects)
    {
        try
        {
            effects.Committed();
        }
        catch (Exception exception)
        {
            Log.NotTold(logger, FaultTrace.Of(exception));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Plain messages could not be kept together, and are handled in the general way. Cause: {Cause}")]
        public static partial void NotQuick(ILogger logger, string cause);

        [LoggerMessage(2, LogLevel.Error, "Not everything could be set going that follows from what was stored; it follows when it is polled. Cause: {Cause}")]
        public static partial void NotTold(ILogger logger, string cause);
    }
}
