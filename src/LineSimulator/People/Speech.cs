using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.Webhooks;

namespace LineSimulator.People;

/// <summary>Puts what a member writes into the chat, if the member may write there. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
internal sealed class Speech(PlatformState state)
{
    private readonly EventFactory _events = new(state);

    /// <param name="message">LINE's message object but for <c>id</c>, <c>quotedMessageId</c> and <c>markAsReadToken</c>.</param>
    public (string MessageId, WebhookEvent Event) Write(EventSource source, JsonObject message, string rendering, string? quotedMessageId = null)
    {
        var writer = Writer(source);
        var chat = state.Chat(source.ChatId);
        var id = state.Ids.NextMessageId();
        message["id"] = id;
        if (quotedMessageId is not null)
        {
            message["quotedMessageId"] = chat.Has(quotedMessageId)
                ? quotedMessageId
                : throw new SimulatorException($"The chat {chat.Id} has no message {quotedMessageId} to quote: use the ID of one of its messages.");
        }

        var chatIsOn = state.Channel.Options.ChatIsOn;
        if (chatIsOn)
        {
            var token = state.Ids.NextReadToken();
            state.Channel.ReadTokens.Issue(token, chat.Id, id);
            message["markAsReadToken"] = token;
        }

        chat.Add(new ChatEntry(id, state.Now, writer.Id, writer.Name, ChatEntryKind.FromMember, rendering)
        {
            QuotedMessageId = quotedMessageId,
            IsRead = !chatIsOn,
            Json = JsonText.Of(message),
        });
        return (id, _events.Message(source, message));
    }

    public SimulatedUser Writer(EventSource source)
    {
        var user = state.User(source.UserId!);
        if (source.Kind != ChatKind.Private)
        {
            var group = state.Group(source.ChatId);
            if (!group.HasBot)
            {
                throw new SimulatorException($"The bot is not in {group.Name} ({group.Id}) any more: let it join first.");
            }

            return group.MemberIds.Contains(user.Id)
                ? user
                : throw new SimulatorException($"{user.Name} is not in {group.Name} ({group.Id}): let this member join first.");
        }

        if (user.Friendship == Friendship.Blocked)
        {
            throw new SimulatorException($"{user.Name} has blocked the account and cannot write to it: follow again first.");
        }

        user.LastWrote = state.Now;
        return user;
    }

    public void Show(EventSource source, SimulatedUser user, string words) =>
        state.Chat(source.ChatId).Add(new ChatEntry("", state.Now, user.Id, user.Name, ChatEntryKind.FromMember, words));

    public void Note(EventSource source, SimulatedUser user, string what) =>
        state.Chat(source.ChatId).Add(new ChatEntry("", state.Now, user.Id, user.Name, ChatEntryKind.Notice, what));
}
