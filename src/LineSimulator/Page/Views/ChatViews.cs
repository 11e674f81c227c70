using System.Text.Json;
using LineSimulator.Chats;
using LineSimulator.Journal;

namespace LineSimulator.Page.Views;

/// <summary>Reads chats for the page's phones.</summary>
internal sealed class ChatViews(LinePlatform platform, PlatformState state, PhoneContents contents, MessageFates fates)
{
    /// <summary>Entries that a phone shows; older ones are in the transcript.</summary>
    public const int Newest = 200;

    /// <summary>Chats that the platform no longer knows are left out: a page may be older than the simulator.</summary>
    public IReadOnlyList<ChatView> Read(IReadOnlyList<string> ids) => [.. ids.Select(Read).OfType<ChatView>()];

    private ChatView? Read(string id)
    {
        if (!Knows(id))
        {
            return null;
        }

        var chat = platform.Chat(id);
        var first = Math.Max(0, chat.Entries.Count - Newest);
        return new ChatView(id, [.. chat.Entries.Skip(first).Select((entry, index) => Entry(chat, entry, first + index))], Menu(chat), chat.IsLoading);
    }

    private EntryView Entry(Chat chat, ChatEntry entry, int index) => new(
        index,
        entry.MessageId,
        entry.At,
        entry.Kind.ToString(),
        entry.SpeakerId,
        entry.SpeakerName,
        entry.IsUnsent ? "" : entry.Text,
        entry.IsUnsent,
        entry.EditedAt is not null,
        entry.IsRead,
        fates.IsTaken(entry.MessageId),
        Quoted(chat, entry),
        entry.Json is { } json ? JsonElement.Parse(json) : null,
        entry is { IsUnsent: false, Kind: ChatEntryKind.FromMember } ? contents.Find(entry.MessageId) : null);

    private bool Knows(string id)
    {
        lock (state.Gate)
        {
            return state.Chats.Any(log => log.Id == id);
        }
    }

    private static QuoteView? Quoted(Chat chat, ChatEntry entry) => entry is { QuotedMessageId: { } id, IsUnsent: false }
        ? chat.Entries.Where(other => other.MessageId == id).Select(other => new QuoteView(id, other.SpeakerName, other.IsUnsent ? "" : other.Text)).FirstOrDefault()
        : null;

    private MenuView? Menu(Chat chat) => chat.Kind == ChatKind.Private && platform.RichMenuFor(chat.Id) is { } menu
        ? new MenuView(menu.Id, JsonElement.Parse(menu.Json), $"/simulator/page/chats/{chat.Id}/menu-image?menu={Uri.EscapeDataString(menu.Id)}")
        : null;
}
