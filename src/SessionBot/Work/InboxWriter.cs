using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// Group commit: one writer drains all requests that wait into one transaction and answers them after the commit. The flush to disk is
/// the cost of a transaction, and so it is shared, without a timer. The writer has a thread of its own: the flush blocks it, and a
/// thread of the pool would then be missing where requests are read.
/// </summary>
internal sealed class InboxWriter(WorkQueue queue, QuickWork quick, SentMarks marks, WorkSignals signals, InboxPressure pressure) : IHostedService, IDisposable
{
    /// <summary>Requests; what is more waits outside.</summary>
    private const int Most = 2048;

    /// <summary>So many answers are sent one after the other by one thread of the pool: handing over each by itself costs more than it gains.</summary>
    private const int Handful = 16;

    private readonly object _gate = new();
    private readonly SemaphoreSlim _places = new(Most);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<Waiting> _waiting = [];
    private bool _stopping;
    private volatile bool _hasFailed;

    /// <summary>True when what came in last could not be stored.</summary>
    public bool HasFailed => _hasFailed;

    /// <summary>Returns when the events are durable; throws what the database threw when they are not.</summary>
    /// <param name="items">At least one.</param>
    /// <param name="ct">Ends the wait for a place in the queue: what has one is stored, whether or not the caller still listens.</param>
    public async Task StoreAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        var waiting = new Waiting(items);
        lock (_gate)
        {
            if (_stopping)
            {
                throw new InvalidOperationException("The service stops and stores nothing more: the next one takes the redelivery.");
            }

            _waiting.Add(waiting);
            Monitor.Pulse(_gate);
        }

        await waiting.Stored.Task;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Write) { Name = "inbox", IsBackground = true }.Start();
        return Task.CompletedTask;
    }

    /// <summary>What waits is stored first: LINE waits for the answer.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _stopping = true;
            Monitor.Pulse(_gate);
        }

        return _ended.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => _places.Dispose();

    private void Write()
    {
        for (List<Waiting> batch = []; ;)
        {
            lock (_gate)
            {
                while (_waiting.Count == 0 && !_stopping)
                {
                    Monitor.Wait(_gate);
                }

                (batch, _waiting) = (_waiting, batch);
            }

            if (batch.Count == 0)
            {
                _ended.SetResult();
                return;
            }

            _places.Release(batch.Count);
            pressure.Took(batch.Count);
            StoreAndAnswer(batch);
            batch.Clear();
        }
    }

    /// <summary>LINE waits for the answer; members wait a little longer for what is said to them.</summary>
    private void StoreAndAnswer(List<Waiting> batch)
    {
        using var turn = new InboxTurn(queue, quick, marks, signals);
        var fault = Store(batch, turn);
        Answer(batch, fault);
        if (fault is null)
        {
            turn.Tell();
        }
    }

    /// <returns>What the database threw, or null.</returns>
    private Exception? Store(List<Waiting> batch, InboxTurn turn)
    {
        try
        {
            var items = new List<WorkItem>(batch.Count);
            foreach (var waiting in batch)
            {
                items.AddRange(waiting.Items);
            }

            using var storing = Telemetry.Store(items.Count);

            // This thread has nothing else to do, and SQLite stores without leaving it.
            turn.StoreAsync(items).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            _hasFailed = true;
            return exception;
        }

        _hasFailed = false;
        return null;
    }

    private static void Answer(List<Waiting> batch, Exception? fault)
    {
        foreach (var handful in batch.Chunk(Handful))
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => Array.ForEach(handful, waiting => waiting.Answer(fault)), null);
        }
    }

    private sealed record Waiting(IReadOnlyList<WorkItem> Items)
    {
        public TaskCompletionSource Stored { get; } = new();

        public void Answer(Exception? fault)
        {
            if (fault is null)
            {
                Stored.SetResult();
            }
            else
            {
                Stored.SetException(fault);
            }
        }
    }
}
