using LineSimulator.Chats;
using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator;

/// <content>What people do on their phones.</content>
public sealed partial class LinePlatform
{
    /// <summary>The user adds the account as a friend, or unblocks it.</summary>
    public Task FollowAsync(string userId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _friends.Follow(userId), delivery, ct);

    /// <summary>The user blocks the account: from then on it cannot reach the user.</summary>
    public Task UnfollowAsync(string userId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _friends.Unfollow(userId), delivery, ct);

    /// <summary>The user writes in the private chat.</summary>
    /// <returns>The message ID.</returns>
    public Task<string> SayAsync(string userId, string text, Delivery? delivery = null, CancellationToken ct = default) =>
        SendAsync(userId, new MemberMessage.Text(text), delivery, ct);

    /// <summary>The user writes in a group or room. <c>@</c> and the bot's or a member's name make a mention.</summary>
    /// <returns>The message ID.</returns>
    public Task<string> SayInGroupAsync(string groupId, string userId, string text, Delivery? delivery = null, CancellationToken ct = default) =>
        SendAsync(userId, new MemberMessage.Text(text) { ChatId = groupId }, delivery, ct);

    /// <summary>The user sends a photo or file in the private chat; the name's ending decides which.</summary>
    /// <param name="answersBeforeReady">How many times the content answers 202 before it is there.</param>
    /// <returns>The message ID.</returns>
    public Task<string> SendFileAsync(
        string userId, string fileName, byte[] bytes, int answersBeforeReady = 0, Delivery? delivery = null, CancellationToken ct = default) =>
        SendAsync(userId, new MemberMessage.File(fileName, FileContent.Of(bytes)) { AnswersBeforeReady = answersBeforeReady }, delivery, ct);

    /// <summary>The user sends any kind of message, to the bot or in a group.</summary>
    /// <returns>The message ID.</returns>
    public async Task<string> SendAsync(string userId, MemberMessage message, Delivery? delivery = null, CancellationToken ct = default)
    {
        string messageId = "";
        await ActAsync(
            () =>
            {
                (messageId, var webhookEvent) = _messages.Send(userId, message);
                return webhookEvent;
            },
            delivery,
            ct);
        return messageId;
    }

    /// <summary>The user sends several photos at once. Their events carry an <c>imageSet</c> and leave in an order that is not that of the photos.</summary>
    /// <param name="chatId">A group or room; null for the private chat.</param>
    /// <returns>The message IDs, in the order of the photos.</returns>
    public async Task<IReadOnlyList<string>> SendPhotosAsync(
        string userId, IReadOnlyList<FileContent> photos, string? chatId = null, Delivery? delivery = null, CancellationToken ct = default)
    {
        IReadOnlyList<(string MessageId, WebhookEvent Event)> sent = [];
        await ActAsync(
            () =>
            {
                sent = _files.SendPhotos(EventSource.In(chatId, userId), photos);
                return [.. sent.Select(photo => photo.Event).Reverse()];
            },
            delivery,
            ct);
        return [.. sent.Select(photo => photo.MessageId)];
    }

    /// <summary>The user changes the words of an own text in a group; LINE tells of edits nowhere else.</summary>
    public Task EditAsync(string groupId, string userId, string messageId, string text, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _messages.Edit(userId, groupId, messageId, text), delivery, ct);

    /// <summary>The user takes a message back; its content is gone.</summary>
    public Task UnsendAsync(string userId, string messageId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _messages.Unsend(userId, messageId), delivery, ct);

    /// <summary>The user comes back from the bot's own sign-in page, which was opened with a link token, and the account is linked.</summary>
    /// <param name="nonce">What the page chose to know the person again.</param>
    public Task LinkAccountAsync(string userId, string linkToken, string nonce, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _friends.LinkAccount(userId, linkToken, nonce), delivery, ct);

    private Task ActAsync(Func<WebhookEvent> act, Delivery? delivery, CancellationToken ct) => ActAsync(() => [act()], delivery, ct);

    private async Task ActAsync(Func<IReadOnlyList<WebhookEvent>> act, Delivery? delivery, CancellationToken ct)
    {
        IReadOnlyList<WebhookEvent> events;
        lock (_state.Gate)
        {
            events = act();
        }

        foreach (var webhookEvent in events)
        {
            await _courier.DeliverAsync(webhookEvent, delivery, ct);
        }
    }
}
