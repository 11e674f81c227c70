using System.Text.Json;
using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator.Api;

/// <summary>Accepts messages from the bot and puts them into the chats, each request in one step.</summary>
internal sealed class Sender(PlatformState state)
{
    // https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/ (2026-08)
    private static readonly string[] QuotableTypes = ["text", "textV2", "sticker", "image", "video", "template"];

    public SendOutcome Reply(string requestId, string replyToken, JsonElement messages)
    {
        lock (state.Gate)
        {
            if (state.Channel.ReplyTokens.FindLive(replyToken) is not { } chatId)
            {
                return new SendOutcome.DeadReplyToken();
            }

            state.Channel.ReplyTokens.Use(replyToken);
            var request = new Request("reply", requestId, null, messages, Identify(messages));
            Deliver(request, [chatId]);
            state.Channel.DeliveryCounts.Count(request.Endpoint, Recipients(chatId));
            return new SendOutcome.Sent(new Accepted(requestId, request.Sent));
        }
    }

    public SendOutcome Push(string requestId, Guid? retryKey, string to, JsonElement messages) =>
        Send("push", requestId, retryKey, [to], messages);

    public SendOutcome Multicast(string requestId, Guid? retryKey, IReadOnlyList<string> to, JsonElement messages) =>
        Send("multicast", requestId, retryKey, to, messages);

    public SendOutcome Broadcast(string requestId, Guid? retryKey, JsonElement messages)
    {
        lock (state.Gate)
        {
            var friends = state.Users.Where(user => user.Friendship == Friendship.Friend).Select(user => user.Id).ToList();
            return Send("broadcast", requestId, retryKey, friends, messages);
        }
    }

    private SendOutcome Send(string endpoint, string requestId, Guid? retryKey, IReadOnlyList<string> to, JsonElement messages)
    {
        lock (state.Gate)
        {
            if (state.Channel.RetryKeys.Find(retryKey) is { } before)
            {
                return new SendOutcome.SentBefore(before);
            }

            if (to.Any(id => !LineId.IsUser(id) && state.FindGroup(id) is not { HasBot: true }))
            {
                return new SendOutcome.NotInChat();
            }

            var reachable = to.Distinct().Select(id => (Id: id, People: Recipients(id))).Where(chat => chat.People > 0).ToList();
            var recipients = reachable.Sum(chat => chat.People);
            if (!state.Channel.Quota.Allows(recipients))
            {
                return new SendOutcome.QuotaUsedUp();
            }

            state.Channel.Quota.Count(recipients);
            state.Channel.DeliveryCounts.Count(endpoint, recipients);
            var request = new Request(endpoint, requestId, retryKey, messages, Identify(messages));
            Deliver(request, reachable.Select(chat => chat.Id));
            var accepted = new Accepted(requestId, request.Sent);
            state.Channel.RetryKeys.Remember(retryKey, accepted);
            return new SendOutcome.Sent(accepted);
        }
    }

    // Zero for the blocked and the unknown: LINE answers 200 all the same.
    private int Recipients(string id) =>
        state.FindGroup(id) is { } group ? (group.HasBot ? group.MemberIds.Count : 0)
        : state.FindUser(id) is { } user && user.IsReachable(state.Now) ? 1
        : 0;

    private IReadOnlyList<SentMessage> Identify(JsonElement messages) =>
    [
        .. messages.EnumerateArray().Select(message => new SentMessage(
            state.Ids.NextMessageId(),
            QuotableTypes.Contains(message.GetProperty("type").GetString()) ? state.Ids.NextQuoteToken() : null)),
    ];

    private void Deliver(Request request, IEnumerable<string> chatIds)
    {
        var options = state.Channel.Options;
        var entries = request.Messages.EnumerateArray().Select((message, index) => new ChatEntry(
            request.Sent[index].Id, state.Now, options.BotUserId, options.BotName, ChatEntryKind.FromBot, MessageRendering.Of(message))
        {
            QuickReplies = index == request.Sent.Count - 1 ? MessageRendering.QuickReplies(message) : [],
            RequestId = request.Id,
            Json = message.GetRawText(),
        }).ToList();

        foreach (var chat in chatIds.Select(state.Chat))
        {
            entries.ForEach(chat.Add);
            chat.Add(new ChatDelivery(state.Now, request.Endpoint, request.Id, request.RetryKey, entries.Count));
        }
    }

    private sealed record Request(string Endpoint, string Id, Guid? RetryKey, JsonElement Messages, IReadOnlyList<SentMessage> Sent);
}
