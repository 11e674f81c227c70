namespace LineSimulator.Chats;

/// <summary>A chat as it stood when it was asked for.</summary>
/// <param name="Id">The user's, group's or room's ID.</param>
/// <param name="Entries">In order of appearance.</param>
/// <param name="Deliveries">The API requests that were delivered into it, in order: two of them for one answer is a bot's mistake.</param>
public sealed record Chat(
    string Id,
    string Name,
    ChatKind Kind,
    IReadOnlyList<ChatEntry> Entries,
    IReadOnlyList<ChatDelivery> Deliveries)
{
    /// <summary>The loading animation runs: the bot has asked for it, its time is not over, and no message has come since.</summary>
    public bool IsLoading { get; init; }

    public IEnumerable<ChatEntry> FromBot => Entries.Where(entry => entry.Kind == ChatEntryKind.FromBot);
}
