using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>One transaction of <see cref="InboxWriter"/>: it stores events, and handles those among them that can be handled quickly, where the database has it so.</summary>
internal sealed class InboxTurn(WorkQueue queue, QuickWork quick, WorkSignals signals) : IDisposable
{
    private IQuickEffects? _effects;
    private int _looked;
    private int _stored;

    /// <summary>Throws what the database threw; nothing is stored then.</summary>
    public async Task StoreAsync(IReadOnlyList<WorkItem> items) =>
        // Not cancelled by a shutdown.
        _stored = await queue.AppendAsync(items, HandleAsync, CancellationToken.None);

    /// <summary>After the commit.</summary>
    public void Tell()
    {
        _effects?.Committed();
        var handled = _effects?.Handled ?? 0;
        if (_stored > _looked)
        {
            signals.Events.Announce();
        }
        else if (_looked > handled)
        {
            signals.OtherEvents.Announce();
        }
    }

    public void Dispose() => _effects?.Dispose();

    private async Task HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
    {
        var few = heads.Count > QuickWork.MostTogether ? [.. heads.Take(QuickWork.MostTogether)] : heads;
        _effects = await quick.HandleAsync(transaction, few, ct);
        _looked = few.Count;
    }
}
