using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// Marks sent messages as done, all that wait in one transaction. Where webhooks are handled as they are stored, the marks wait a moment for the next of those transactions, which writes
/// most of the same pages.
/// </summary>
internal sealed partial class SentMarks(WorkQueue queue, TimeProvider clock, ILogger<SentMarks> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(5);

    private readonly Lock _gate = new();
    private Batch? _next;
    private Task _running = Task.CompletedTask;
    private volatile bool _mayRide;

    /// <summary>Returns when the mark is stored, or the row turned out to be another's by now; throws what the database threw.</summary>
    public Task MarkAsync(SentMessage sent)
    {
        lock (_gate)
        {
            if (_next is null)
            {
                _next = new Batch([]);
                _running = StoreAfterAsync(_running, _next);
            }

            _next.Sent.Add(sent);
            return _next.Stored.Task;
        }
    }

    /// <summary>Writes what waits into a transaction that somebody else commits.</summary>
    /// <returns>Null when nothing waits. Otherwise the caller tells whether it was committed.</returns>
    public async Task<Ride?> RideAsync(IPreparedTransaction transaction, CancellationToken ct)
    {
        _mayRide = true;
        if (Take(null) is not { } batch)
        {
            return null;
        }

        try
        {
            return new(this, batch, await MarkedRows.MarkAsync(transaction, batch.Sent, ct));
        }
        catch (Exception exception)
        {
            Log.NotAlong(logger, FaultTrace.Of(exception));
            _ = StoreAsync(batch);
            throw;
        }
    }

    private async Task StoreAfterAsync(Task before, Batch batch)
    {
        // Off the caller's lock.
        await Task.Yield();
        if (_mayRide)
        {
            await Task.Delay(Patience, clock);
        }

        await before;
        if (Take(batch) is not null)
        {
            await StoreAsync(batch);
        }
    }

    /// <param name="wanted">No other than this; null for any.</param>
    private Batch? Take(Batch? wanted)
    {
        lock (_gate)
        {
            if (_next is not { } batch || (wanted is not null && batch != wanted))
            {
                return null;
            }

            _next = null;
            return batch;
        }
    }

    /// <summary>What fails is told to those who wait for the marks.</summary>
    private async Task StoreAsync(Batch batch)
    {
        try
        {
            // Not cancelled by a shutdown: LINE has these messages.
            Told(batch, await queue.MarkSentAsync(batch.Sent, CancellationToken.None));
        }
        catch (Exception exception)
        {
            batch.Stored.SetException(exception);
        }
    }

    private void Told(Batch batch, IReadOnlyList<long> marked)
    {
        foreach (var lost in batch.Sent.Where(one => !marked.Contains(one.Seq)))
        {
            Log.Lost(logger, lost.Seq);
        }

        batch.Stored.SetResult();
    }

    /// <summary>Marks that are written and not committed yet.</summary>
    internal sealed class Ride(SentMarks marks, Batch batch, IReadOnlyList<long> marked)
    {
        /// <summary>Those who wait go on elsewhere: the caller has more to store.</summary>
        public void Committed() => ThreadPool.UnsafeQueueUserWorkItem(_ => marks.Told(batch, marked), null);

        public void RolledBack() => _ = marks.StoreAsync(batch);
    }

    internal sealed record Batch(List<SentMessage> Sent)
    {
        public TaskCompletionSource Stored { get; } = new();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Outgoing message {Seq} was sent, but its row is no longer held: its member is erased, or another process took it over")]
        public static partial void Lost(ILogger logger, long seq);

        [LoggerMessage(2, LogLevel.Warning, "That messages were sent could not be stored along with what came in, and is stored by itself. Cause: {Cause}")]
        public static partial void NotAlong(ILogger logger, string cause);
    }
}
