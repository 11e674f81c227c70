using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>What people do with LINE: each act changes the chats and yields the event that the bot gets. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MemberActs(PlatformState state)
{
    private static readonly HashSet<string> QuotableTypes = ["image", "video"];

    private readonly EventFactory _events = new(state);

    public WebhookEvent Follow(string userId)
    {
        var user = state.User(userId);
        if (user.Friendship == Friendship.Friend)
        {
            throw new SimulatorException($"{user.Name} follows the account already: unfollow first.");
        }

        var isUnblocked = user.Friendship == Friendship.Blocked;
        user.Friendship = Friendship.Friend;
        Note(state.Chat(userId), user, isUnblocked ? "ブロック解除" : "友だち追加");
        return _events.Follow(EventSource.Private(userId), isUnblocked);
    }

    public WebhookEvent Unfollow(string userId)
    {
        var user = state.User(userId);
        if (user.Friendship != Friendship.Friend)
        {
            throw new SimulatorException($"{user.Name} does not follow the account: follow first.");
        }

        user.Friendship = Friendship.Blocked;
        Note(state.Chat(userId), user, "ブロック");
        return _events.Unfollow(EventSource.Private(userId));
    }

    public (string MessageId, WebhookEvent Event) Say(EventSource source, string text)
    {
        if (text.Length == 0)
        {
            throw new SimulatorException("A message needs text: LINE sends no empty message.");
        }

        var message = new JsonObject { ["type"] = "text", ["text"] = text, ["quoteToken"] = state.Ids.NextQuoteToken() };
        if (BotMention.In(text, state.Channel.Options) is { } mention)
        {
            message["mention"] = mention;
        }

        return Write(source, message, text);
    }

    public (string MessageId, WebhookEvent Event) SendFile(string userId, string fileName, byte[] bytes, int answersBeforeReady)
    {
        var kind = FileKind.Of(fileName);
        var message = new JsonObject { ["type"] = kind.MessageType };
        if (kind.MessageType == "file")
        {
            message["fileName"] = fileName;
            message["fileSize"] = bytes.Length;
        }
        else
        {
            message["contentProvider"] = new JsonObject { ["type"] = "line" };
        }

        if (QuotableTypes.Contains(kind.MessageType))
        {
            message["quoteToken"] = state.Ids.NextQuoteToken();
        }

        var written = Write(EventSource.Private(userId), message, kind.Rendering);
        state.Contents.Add(written.MessageId, new MessageContent(bytes, kind.MediaType, answersBeforeReady));
        return written;
    }

    /// <param name="label">The pressed button: noted in the chat, although LINE shows nothing, where there is no display text.</param>
    public WebhookEvent Postback(string userId, string data, string? displayText, string? label = null)
    {
        var user = Writer(EventSource.Private(userId));
        if (displayText is { Length: > 0 })
        {
            state.Chat(userId).Add(new ChatEntry("", state.Now, userId, user.Name, ChatEntryKind.FromMember, displayText));
        }
        else if (label is not null)
        {
            Note(state.Chat(userId), user, $"［{label}］を押す");
        }

        return _events.Postback(EventSource.Private(userId), data);
    }

    public IReadOnlyList<WebhookEvent> Tap(string userId, string label)
    {
        var action = TapTargets.Find(state.Chat(userId), label).Action;
        var source = EventSource.Private(userId);
        return action.GetProperty("type").GetString() switch
        {
            "message" => [Say(source, action.GetProperty("text").GetString()!).Event],
            "postback" when Member(action, "text") is { } text => [Postback(userId, action.GetProperty("data").GetString()!, null), Say(source, text).Event],
            "postback" => [Postback(userId, action.GetProperty("data").GetString()!, Member(action, "displayText"), label)],
            var type => throw new SimulatorException(
                $"The button ［{label}］ has a {type} action, which sends nothing by itself: tap a message or postback button, or act in its place."),
        };
    }

    public WebhookEvent Unsend(string userId, string messageId)
    {
        state.User(userId);
        var chat = state.Chats.FirstOrDefault(log => log.Entries.Any(entry => entry.MessageId == messageId)) ?? state.Chat(userId);
        chat.MarkUnsent(userId, messageId);
        if (state.Contents.TryGetValue(messageId, out var content))
        {
            content.IsGone = true;
        }

        return _events.Unsend(chat.Id == userId ? EventSource.Private(userId) : EventSource.Group(chat.Id, userId), messageId);
    }

    public WebhookEvent Join(string groupId) => _events.Join(EventSource.Group(state.Group(groupId).Id, null));

    private static string? Member(JsonElement action, string name) => action.TryGetProperty(name, out var value) ? value.GetString() : null;

    private (string MessageId, WebhookEvent Event) Write(EventSource source, JsonObject message, string rendering)
    {
        var writer = Writer(source);
        var id = state.Ids.NextMessageId();
        message["id"] = id;
        state.Chat(source.ChatId).Add(new ChatEntry(id, state.Now, writer.Id, writer.Name, ChatEntryKind.FromMember, rendering));
        return (id, _events.Message(source, message));
    }

    private SimulatedUser Writer(EventSource source)
    {
        var user = state.User(source.UserId!);
        if (source.IsGroup)
        {
            return state.Group(source.ChatId).MemberIds.Contains(user.Id)
                ? user
                : throw new SimulatorException($"{user.Name} is not in the group {source.ChatId}: add the group with this member.");
        }

        if (user.Friendship == Friendship.Blocked)
        {
            throw new SimulatorException($"{user.Name} has blocked the account and cannot write to it: follow again first.");
        }

        user.LastWrote = state.Now;
        return user;
    }

    private void Note(ChatLog chat, SimulatedUser user, string what) =>
        chat.Add(new ChatEntry("", state.Now, user.Id, user.Name, ChatEntryKind.Notice, what));
}
