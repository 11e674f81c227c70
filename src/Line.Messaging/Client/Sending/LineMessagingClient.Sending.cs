namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, CancellationToken cancellationToken = default) =>
        ReplyMessageAsync(replyToken, messages, notificationDisabled: false, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, bool notificationDisabled, CancellationToken cancellationToken = default) =>
        ReplyAsync(replyToken, OutgoingMessages.Of(messages), notificationDisabled, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> ReplyMessageWithJsonAsync(string replyToken, IReadOnlyList<string> messages, CancellationToken cancellationToken = default) =>
        ReplyAsync(replyToken, OutgoingMessages.OfJson(messages), notificationDisabled: false, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> PushMessageAsync(string to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(to, OutgoingMessages.Of(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> PushMessageWithJsonAsync(string to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        PushAsync(to, OutgoingMessages.OfJson(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> MultiCastMessageAsync(IList<string> to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        MultiCastAsync(to, OutgoingMessages.Of(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> MultiCastMessageWithJsonAsync(IList<string> to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        MultiCastAsync(to, OutgoingMessages.OfJson(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> BroadcastMessageAsync(IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        BroadcastAsync(OutgoingMessages.Of(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> BroadcastMessageWithJsonAsync(IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        BroadcastAsync(OutgoingMessages.OfJson(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ErrorDetails>> ValidateMessagesAsync(ValidationTarget target, IList<ISendMessage> messages, CancellationToken cancellationToken = default) =>
        ValidateAsync(target, OutgoingMessages.Unchecked(messages), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ErrorDetails>> ValidateMessagesWithJsonAsync(ValidationTarget target, IReadOnlyList<string> messages, CancellationToken cancellationToken = default) =>
        ValidateAsync(target, OutgoingMessages.OfJson(messages), cancellationToken);

    private Task<SendResult> ReplyAsync(string replyToken, OutgoingMessages messages, bool notificationDisabled, CancellationToken cancellationToken) =>
        _transport.SendAsync(Post(Api("v2/bot/message/reply"), RequestBody.Reply(replyToken, messages, notificationDisabled)), cancellationToken);

    private Task<SendResult> PushAsync(string to, OutgoingMessages messages, SendOptions? options, CancellationToken cancellationToken) =>
        _transport.SendAsync(Post(Api("v2/bot/message/push"), RequestBody.Push(to, messages, options), options?.RetryKey), cancellationToken);

    private Task<SendResult> MultiCastAsync(IList<string> to, OutgoingMessages messages, SendOptions? options, CancellationToken cancellationToken) =>
        _transport.SendAsync(Post(Api("v2/bot/message/multicast"), RequestBody.Multicast(to, messages, options), options?.RetryKey), cancellationToken);

    private Task<SendResult> BroadcastAsync(OutgoingMessages messages, SendOptions? options, CancellationToken cancellationToken) =>
        _transport.SendAsync(Post(Api("v2/bot/message/broadcast"), RequestBody.Broadcast(messages, options), options?.RetryKey), cancellationToken);

    private Task<IReadOnlyList<ErrorDetails>> ValidateAsync(ValidationTarget target, OutgoingMessages messages, CancellationToken cancellationToken)
    {
        var endpoint = Api(target switch
        {
            ValidationTarget.Reply => "v2/bot/message/validate/reply",
            ValidationTarget.Push => "v2/bot/message/validate/push",
            ValidationTarget.Multicast => "v2/bot/message/validate/multicast",
            ValidationTarget.Broadcast => "v2/bot/message/validate/broadcast",
        });
        return _transport.ValidateAsync(Post(endpoint, RequestBody.Validate(messages)), cancellationToken);
    }
}
