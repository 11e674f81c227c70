using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Marks sent messages as done, all that wait in one transaction, as <see cref="InboxWriter"/> stores: without a timer.</summary>
internal sealed partial class SentMarks(WorkQueue queue, ILogger<SentMarks> logger)
{
    private readonly Lock _gate = new();
    private Batch? _next;
    private Task _running = Task.CompletedTask;

    /// <summary>Returns when the mark is stored, or the row turned out to be another's by now; throws what the database threw.</summary>
    public Task MarkAsync(SentMessage sent)
    {
        lock (_gate)
        {
            if (_next is { } waiting)
            {
                waiting.Sent.Add(sent);
                return waiting.Stored;
            }

            var batch = _next = new Batch([sent]);
            return batch.Stored = _running = StoreAfterAsync(_running, batch);
        }
    }

    private async Task StoreAfterAsync(Task before, Batch batch)
    {
        // Off the caller's lock; the failure of an earlier batch is told to those who wait for it.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            _next = null;
        }

        // Not cancelled by a shutdown: LINE has these messages.
        var marked = await queue.MarkSentAsync(batch.Sent, CancellationToken.None);
        foreach (var lost in batch.Sent.Where(one => !marked.Contains(one.Seq)))
        {
            Log.Lost(logger, lost.Seq);
        }
    }

    private sealed record Batch(List<SentMessage> Sent)
    {
        public Task Stored { get; set; } = Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Outgoing message {Seq} was sent, but its row is no longer held: its member is erased, or another process took it over")]
        public static partial void Lost(ILogger logger, long seq);
    }
}
