namespace LineSimulator.Journal;

/// <summary>The last calls between bot and platform. Safe for use by many threads.</summary>
internal sealed class CallJournal(ChangeFeed feed)
{
    /// <summary>How many calls are kept: the oldest goes when a new one comes.</summary>
    public const int Capacity = 500;

    private readonly Lock _gate = new();
    private readonly SortedList<long, JournalEntry> _entries = [];
    private long _number;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries.Values.Reverse()];
            }
        }
    }

    /// <summary>The place of a call that begins now: an answer stands above the webhook that caused it, whichever ends first.</summary>
    public long NextNumber() => Interlocked.Increment(ref _number);

    public void Add(JournalEntry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry.Number, entry);
            if (_entries.Count > Capacity)
            {
                _entries.RemoveAt(0);
            }
        }

        feed.Bump();
    }

    public JournalEntry? Find(long number)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault(number);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }

        feed.Bump();
    }
}
