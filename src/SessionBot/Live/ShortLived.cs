using SessionBot.Domain;

namespace SessionBot.Live;

/// <summary>What is kept of sessions that somebody looks at, from one look to the next. It holds what members wrote: it goes when no look has come for a while.</summary>
internal sealed class ShortLived<TKept>(TimeProvider clock)
    where TKept : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SessionId, (TKept What, ITimer End)> _kept = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _kept.Count;
            }
        }
    }

    public TKept? Of(SessionId session)
    {
        lock (_gate)
        {
            return _kept.TryGetValue(session, out var kept) ? kept.What : null;
        }
    }

    /// <returns>What is not kept any more: nobody else gets it.</returns>
    public TKept? Take(SessionId session)
    {
        lock (_gate)
        {
            if (!_kept.Remove(session, out var kept))
            {
                return null;
            }

            kept.End.Dispose();
            return kept.What;
        }
    }

    public void Keep(SessionId session, TKept what)
    {
        lock (_gate)
        {
            Take(session);
            _kept[session] = (what, clock.CreateTimer(_ => Take(session), null, FragmentCache.Longest, Timeout.InfiniteTimeSpan));
        }
    }
}
