namespace LineSimulator.Chats;

/// <summary>The living form of <see cref="Chat"/>; guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class ChatLog(string id, string name, ChatKind kind)
{
    private readonly List<ChatEntry> _entries = [];
    private readonly List<ChatDelivery> _deliveries = [];

    public string Id { get; } = id;

    public IReadOnlyList<ChatEntry> Entries => _entries;

    public void Add(ChatEntry entry) => _entries.Add(entry);

    public void Add(ChatDelivery delivery) => _deliveries.Add(delivery);

    public void MarkUnsent(string userId, string messageId)
    {
        var index = _entries.FindIndex(entry => entry.MessageId == messageId && entry.SpeakerId == userId);
        if (index < 0)
        {
            throw new SimulatorException(
                $"The chat {Id} has no message {messageId} from {userId}: use the ID that the message returned, with the user who sent it.");
        }

        if (_entries[index].IsUnsent)
        {
            throw new SimulatorException($"The message {messageId} was taken back already: a message can be unsent once.");
        }

        _entries[index] = _entries[index] with { IsUnsent = true };
    }

    public Chat Snapshot() => new(Id, name, kind, [.. _entries], [.. _deliveries]);
}
