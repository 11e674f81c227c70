using System.Text.Json;

namespace LineSimulator.Page.Views;

/// <param name="Entries">The newest <see cref="ChatViews.Newest"/>, in order of appearance.</param>
internal sealed record ChatView(string Id, IReadOnlyList<EntryView> Entries, MenuView? Menu, bool IsLoading);

/// <param name="Index">Its place in the whole chat, which it keeps.</param>
/// <param name="Kind"><c>FromMember</c>, <c>FromBot</c> or <c>Notice</c>.</param>
/// <param name="Message">A bot's message object as it was sent.</param>
/// <param name="IsRead">A person's message: the bot has marked it, or a later one, as read.</param>
/// <param name="IsTaken">A person's message: whether the bot has taken its webhook; null while that is open.</param>
internal sealed record EntryView(
    int Index,
    string MessageId,
    DateTimeOffset At,
    string Kind,
    string SpeakerId,
    string SpeakerName,
    string Text,
    bool IsUnsent,
    bool IsEdited,
    bool IsRead,
    bool? IsTaken,
    QuoteView? Quoted,
    JsonElement? Message,
    ContentView? Content);

/// <summary>The message that another one answers to, as it stands now.</summary>
/// <param name="Text">Empty if it was taken back.</param>
internal sealed record QuoteView(string MessageId, string SpeakerName, string Text);

/// <summary>A photo or file that a person sent.</summary>
internal sealed record ContentView(string Url, string MediaType, long Bytes);

/// <param name="Definition">LINE's rich menu object.</param>
internal sealed record MenuView(string Id, JsonElement Definition, string ImageUrl);
