using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// One transaction of <see cref="InboxWriter"/>. It stores events, and where the database has it so it handles those among them that can be handled quickly, and marks what was sent since
/// the last one.
/// </summary>
internal sealed class InboxTurn(WorkQueue queue, QuickWork quick, SentMarks marks, WorkSignals signals) : IDisposable
{
    private SentMarks.Ride? _marked;
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
        _marked?.Committed();
        _marked = null;
        var handled = 0;
        if (_effects is { } effects)
        {
            quick.Tell(effects);
            handled = effects.Handled;
        }

        if (_stored > _looked)
        {
            signals.Events.Announce();
        }
        else if (_looked > handled)
        {
            signals.OtherEvents.Announce();
        }
    }

    public void Dispose()
    {
        _marked?.RolledBack();
        _effects?.Dispose();
    }

    private async Task HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
    {
        // Before anything is handled: who has a reply waiting is answered behind it.
        var marked = await marks.RideAsync(transaction, ct);
        try
        {
            var few = heads.Count > QuickWork.MostTogether ? [.. heads.Take(QuickWork.MostTogether)] : heads;
            _effects = await quick.HandleAsync(transaction, few, ct);
            (_marked, _looked) = (marked, few.Count);
        }
        catch
        {
            marked?.RolledBack();
            throw;
        }
    }
}
