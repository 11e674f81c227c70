using System.Threading.Channels;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// Group commit: one writer drains all requests that wait into one transaction and completes them after the commit.
/// The flush to disk is the cost of a transaction, and so it is shared, without a timer.
/// </summary>
internal sealed class InboxWriter(WorkQueue queue, WorkSignals signals, InboxPressure pressure) : BackgroundService
{
    private const int LargestBatch = 512;

    private readonly Channel<Waiting> _requests = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4 * LargestBatch) { SingleReader = true });

    /// <summary>Returns when the events are durable; throws what the database threw when they are not.</summary>
    /// <param name="ct">Ends the wait for a place in the queue: what has one is stored, whether or not the caller still listens.</param>
    public async Task StoreAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        var waiting = new Waiting(items, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_requests.Writer.TryWrite(waiting))
        {
            await _requests.Writer.WriteAsync(waiting, ct);
        }

        await waiting.Stored.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _requests.Reader.WaitToReadAsync(stoppingToken))
            {
                await StoreTogetherAsync(Drain());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A host whose start fails ends this way too, and must tell its own fault alone.
        }
        finally
        {
            _requests.Writer.TryComplete();
            while (_requests.Reader.TryRead(out var left))
            {
                left.Stored.TrySetCanceled(stoppingToken);
            }
        }
    }

    private List<Waiting> Drain()
    {
        var batch = new List<Waiting>();
        while (batch.Count < LargestBatch && _requests.Reader.TryRead(out var waiting))
        {
            batch.Add(waiting);
        }

        return batch;
    }

    private async Task StoreTogetherAsync(List<Waiting> batch)
    {
        pressure.Took(batch.Count);
        try
        {
            // Not cancelled by a shutdown: LINE waits for the answer to what is already in the batch.
            await queue.AppendAsync([.. batch.SelectMany(waiting => waiting.Items)], CancellationToken.None);
        }
        catch (Exception exception)
        {
            batch.ForEach(waiting => waiting.Stored.TrySetException(exception));
            return;
        }

        batch.ForEach(waiting => waiting.Stored.TrySetResult());
        signals.Events.Announce();
    }

    private sealed record Waiting(IReadOnlyList<WorkItem> Items, TaskCompletionSource Stored);
}
