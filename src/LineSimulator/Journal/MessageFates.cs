namespace LineSimulator.Journal;

/// <summary>Which messages of people the bot has taken. In LINE's bot mode a delivered message counts as read.</summary>
internal sealed class MessageFates
{
    private const int Capacity = 5_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, bool> _taken = [];
    private readonly Queue<string> _order = [];

    public void Tell(IEnumerable<string> messageIds, bool isTaken)
    {
        lock (_gate)
        {
            foreach (var id in messageIds)
            {
                if (_taken.TryAdd(id, isTaken))
                {
                    _order.Enqueue(id);
                }
                else
                {
                    // A failed repetition does not undo what was taken before.
                    _taken[id] |= isTaken;
                }
            }

            while (_order.Count > Capacity)
            {
                _taken.Remove(_order.Dequeue());
            }
        }
    }

    /// <summary>Null while nothing is known.</summary>
    public bool? IsTaken(string messageId)
    {
        lock (_gate)
        {
            return _taken.TryGetValue(messageId, out var isTaken) ? isTaken : null;
        }
    }
}
