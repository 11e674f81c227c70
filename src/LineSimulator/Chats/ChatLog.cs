namespace LineSimulator.Chats;

/// <summary>The living form of <see cref="Chat"/>; guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class ChatLog(string id, string name, ChatKind kind)
{
    private readonly List<ChatEntry> _entries = [];
    private readonly List<ChatDelivery> _deliveries = [];
    private DateTimeOffset? _loadingUntil;

    public string Id { get; } = id;

    public IReadOnlyList<ChatEntry> Entries => _entries;

    public void Add(ChatEntry entry)
    {
        _entries.Add(entry);
        if (entry.Kind == ChatEntryKind.FromBot)
        {
            _loadingUntil = null;
        }
    }

    public void Add(ChatDelivery delivery) => _deliveries.Add(delivery);

    public void Load(DateTimeOffset until) => _loadingUntil = until;

    public void MarkUnsent(string userId, string messageId)
    {
        var index = Own(userId, messageId);
        if (_entries[index].IsUnsent)
        {
            throw new SimulatorException($"The message {messageId} was taken back already: a message can be unsent once.");
        }

        _entries[index] = _entries[index] with { IsUnsent = true };
    }

    /// <summary>Changes the words, and returns when: later than any earlier edit, even on a clock that stands still.</summary>
    public DateTimeOffset Edit(string userId, string messageId, string text, DateTimeOffset now)
    {
        var index = Own(userId, messageId);
        var before = _entries[index];
        if (before.IsUnsent)
        {
            throw new SimulatorException($"The message {messageId} was taken back: only a message that stands can be edited.");
        }

        var floor = (before.EditedAt ?? before.At) + TimeSpan.FromMilliseconds(1);
        var at = now > floor ? now : floor;
        _entries[index] = before with { Text = text, EditedAt = at };
        return at;
    }

    /// <summary>Marks the message and everything before it.</summary>
    public void MarkRead(string messageId)
    {
        for (var index = _entries.FindIndex(entry => entry.MessageId == messageId); index >= 0; index--)
        {
            _entries[index] = _entries[index] with { IsRead = _entries[index].Kind == ChatEntryKind.FromMember };
        }
    }

    public bool Has(string messageId) => _entries.Exists(entry => entry.MessageId == messageId);

    public Chat Snapshot(DateTimeOffset now) => new(Id, name, kind, [.. _entries], [.. _deliveries]) { IsLoading = now < _loadingUntil };

    private int Own(string userId, string messageId)
    {
        var index = _entries.FindIndex(entry => entry.MessageId == messageId && entry.SpeakerId == userId);
        return index >= 0
            ? index
            : throw new SimulatorException(
                $"The chat {Id} has no message {messageId} from {userId}: use the ID that the message returned, with the user who sent it.");
    }
}
