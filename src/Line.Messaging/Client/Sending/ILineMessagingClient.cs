namespace Line.Messaging;

/// <summary>
/// The Messaging API. Source: developers.line.biz, Messaging API reference.
/// </summary>
/// <remarks>
/// <para>
/// A refusal is a <see cref="LineResponseException"/> with LINE's status. A request that got no answer is an
/// <see cref="HttpRequestException"/>, or an <see cref="OperationCanceledException"/> after the HttpClient's timeout: whether LINE
/// received it is open, unless <see cref="HttpRequestException.HttpRequestError"/> says that there was no connection. What exceeds
/// LINE's limits is a <see cref="LineLimitException"/>, and a token that could not be had a <see cref="ChannelAccessTokenException"/>:
/// LINE has taken nothing then.
/// </para>
/// <para>
/// Nothing is tried again here but a call that LINE answers with 401, once, where the <see cref="IChannelAccessTokenSource"/> has
/// another token.
/// </para>
/// <para>
/// Once LINE has accepted messages, the call returns a <see cref="SendResult"/>, even where the rest of the answer is lost or the
/// call is cancelled meanwhile.
/// </para>
/// <para>
/// Methods with <c>WithJson</c> take message objects as <see cref="LineMessageJson"/> writes them and send them byte for byte, so a
/// stored message goes out the same at every attempt. They check the number of the messages and the size of the request (2,000,000
/// bytes) only, since the objects were checked when they were made; the others run <see cref="MessageValidator"/> first.
/// </para>
/// </remarks>
public partial interface ILineMessagingClient
{
    /// <summary>Answers an event, free of charge. Source: "Send reply message".</summary>
    /// <param name="replyToken">
    /// Works once, within a minute of the webhook. LINE answers 400 to a token that was used or is too old. There is no retry key.
    /// </param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ReplyMessageAsync(string, IList{ISendMessage}, CancellationToken)"/>
    /// <param name="replyToken">Works once, within a minute of the webhook.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="notificationDisabled">True: the recipients' devices stay silent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, bool notificationDisabled, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ReplyMessageAsync(string, IList{ISendMessage}, CancellationToken)"/>
    Task<SendResult> ReplyMessageWithJsonAsync(string replyToken, IReadOnlyList<string> messages, CancellationToken cancellationToken = default);

    /// <summary>Sends to one user, group or room; each person there counts against the monthly quota. Source: "Send push message".</summary>
    /// <param name="to">A user ID, group ID or room ID. LINE answers 200 for a user who blocked the account, too.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="options">The retry key, the recipients' notification and the aggregation unit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> PushMessageAsync(string to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PushMessageAsync"/>
    Task<SendResult> PushMessageWithJsonAsync(string to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends to many users; each counts against the monthly quota. Rate: 200 a second. Source: "Send multicast message".</summary>
    /// <param name="to">1 to 500 user IDs, no groups or rooms.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="options">The retry key, the recipients' notification and the aggregation unit.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> MultiCastMessageAsync(IList<string> to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="MultiCastMessageAsync"/>
    Task<SendResult> MultiCastMessageWithJsonAsync(IList<string> to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends to every friend of the account; each counts against the monthly quota. Rate: 60 an hour. Source: "Send broadcast message".
    /// </summary>
    /// <param name="messages">1 to 5.</param>
    /// <param name="options">The retry key and the recipients' notification; LINE takes no aggregation unit here.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> BroadcastMessageAsync(IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="BroadcastMessageAsync"/>
    Task<SendResult> BroadcastMessageWithJsonAsync(IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets LINE check message objects without sending them, and without <see cref="MessageValidator"/>. It checks neither recipients
    /// nor reply tokens. Source: "Validate message objects of a reply message" and its siblings.
    /// </summary>
    /// <param name="target">How they are to be sent.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What LINE finds wrong, such as <c>messages[0].text</c>; none when it takes them.</returns>
    Task<IReadOnlyList<ErrorDetails>> ValidateMessagesAsync(ValidationTarget target, IList<ISendMessage> messages, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ValidateMessagesAsync"/>
    Task<IReadOnlyList<ErrorDetails>> ValidateMessagesWithJsonAsync(ValidationTarget target, IReadOnlyList<string> messages, CancellationToken cancellationToken = default);
}
