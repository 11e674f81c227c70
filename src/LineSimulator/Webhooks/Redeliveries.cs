using System.Threading.Channels;

namespace LineSimulator.Webhooks;

/// <summary>Webhooks that wait for their next try. LINE tells neither count nor interval; here ten tries, after 1, 2, 4 … seconds.</summary>
internal sealed class Redeliveries(SimulatorOptions options, TimeProvider clock) : IDisposable
{
    private const int Limit = 10;

    private readonly Lock _gate = new();
    private readonly Dictionary<UndeliveredWebhook, ITimer> _waiting = new(ReferenceEqualityComparer.Instance);
    private readonly Channel<UndeliveredWebhook> _due = System.Threading.Channels.Channel.CreateUnbounded<UndeliveredWebhook>();

    public ChannelReader<UndeliveredWebhook> Due => _due.Reader;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Plans the next try, or lets the webhook go after the last one.</summary>
    public void Add(UndeliveredWebhook webhook)
    {
        if (webhook.FailedRedeliveries >= Limit)
        {
            return;
        }

        lock (_gate)
        {
            var wait = options.RedeliversByClock ? TimeSpan.FromSeconds(Math.Pow(2, webhook.FailedRedeliveries)) : Timeout.InfiniteTimeSpan;
            _waiting.Add(webhook, clock.CreateTimer(_ => _due.Writer.TryWrite(webhook), null, wait, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>False if somebody else has taken it: each try is made once.</summary>
    public bool TryTake(UndeliveredWebhook webhook)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(webhook, out var timer))
            {
                return false;
            }

            timer.Dispose();
            return true;
        }
    }

    public IReadOnlyList<UndeliveredWebhook> TakeAll()
    {
        lock (_gate)
        {
            return [.. _waiting.Keys.ToList().Where(TryTake)];
        }
    }

    /// <returns>Null when none waits.</returns>
    public UndeliveredWebhook? TakeOne()
    {
        lock (_gate)
        {
            return _waiting.Keys.ToList().Find(TryTake);
        }
    }

    public void Dispose() => TakeAll();
}
