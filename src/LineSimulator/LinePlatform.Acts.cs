using LineSimulator.Webhooks;

namespace LineSimulator;

/// <content>What people do on their phones.</content>
public sealed partial class LinePlatform
{
    /// <summary>The user adds the account as a friend, or unblocks it.</summary>
    public Task FollowAsync(string userId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _acts.Follow(userId), delivery, ct);

    /// <summary>The user blocks the account: from then on it cannot reach the user.</summary>
    public Task UnfollowAsync(string userId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _acts.Unfollow(userId), delivery, ct);

    /// <summary>The user writes in the private chat.</summary>
    /// <returns>The message ID.</returns>
    public Task<string> SayAsync(string userId, string text, Delivery? delivery = null, CancellationToken ct = default) =>
        WriteAsync(() => _acts.Say(EventSource.Private(userId), text), delivery, ct);

    /// <summary>The user writes in a group. <c>@</c> and the bot's name make a mention.</summary>
    /// <returns>The message ID.</returns>
    public Task<string> SayInGroupAsync(string groupId, string userId, string text, Delivery? delivery = null, CancellationToken ct = default) =>
        WriteAsync(() => _acts.Say(EventSource.Group(groupId, userId), text), delivery, ct);

    /// <summary>The user sends a photo or file; the name's ending decides which.</summary>
    /// <param name="answersBeforeReady">How many times the content answers 202 before it is there.</param>
    /// <returns>The message ID.</returns>
    public Task<string> SendFileAsync(
        string userId, string fileName, byte[] bytes, int answersBeforeReady = 0, Delivery? delivery = null, CancellationToken ct = default) =>
        WriteAsync(() => _acts.SendFile(userId, fileName, bytes, answersBeforeReady), delivery, ct);

    /// <summary>The user presses something with a postback; see <see cref="TapAsync"/> for buttons that are in the chat.</summary>
    /// <param name="displayText">What the press shows in the chat, if anything.</param>
    public Task PostbackAsync(string userId, string data, string? displayText = null, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _acts.Postback(userId, data, displayText), delivery, ct);

    /// <summary>The user presses the button or quick reply with this label in the newest bot message that has it.</summary>
    /// <exception cref="SimulatorException">No message has it; the labels that there are stand in the message.</exception>
    public async Task TapAsync(string userId, string label, Delivery? delivery = null, CancellationToken ct = default)
    {
        IReadOnlyList<WebhookEvent> events;
        lock (_state.Gate)
        {
            events = _acts.Tap(userId, label);
        }

        foreach (var webhookEvent in events)
        {
            await _courier.DeliverAsync(webhookEvent, delivery, ct);
        }
    }

    /// <summary>The user takes a message back; its content is gone.</summary>
    public Task UnsendAsync(string userId, string messageId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _acts.Unsend(userId, messageId), delivery, ct);

    /// <summary>The bot is invited into a group that was added before.</summary>
    public Task JoinAsync(string groupId, Delivery? delivery = null, CancellationToken ct = default) =>
        ActAsync(() => _acts.Join(groupId), delivery, ct);

    private async Task ActAsync(Func<WebhookEvent> act, Delivery? delivery, CancellationToken ct)
    {
        WebhookEvent webhookEvent;
        lock (_state.Gate)
        {
            webhookEvent = act();
        }

        await _courier.DeliverAsync(webhookEvent, delivery, ct);
    }

    private async Task<string> WriteAsync(Func<(string MessageId, WebhookEvent Event)> act, Delivery? delivery, CancellationToken ct)
    {
        string messageId = "";
        await ActAsync(
            () =>
            {
                (messageId, var webhookEvent) = act();
                return webhookEvent;
            },
            delivery,
            ct);
        return messageId;
    }
}
