namespace Line.Messaging;

/// <summary>
/// The Messaging API. Source: developers.line.biz, Messaging API reference.
/// </summary>
/// <remarks>
/// <para>
/// A refusal is a <see cref="LineResponseException"/> with LINE's status. A request that got no answer is an
/// <see cref="HttpRequestException"/>, or an <see cref="OperationCanceledException"/> after the HttpClient's timeout: whether LINE
/// received it is open, unless <see cref="HttpRequestException.HttpRequestError"/> says that there was no connection.
/// Nothing is tried again here.
/// </para>
/// <para>
/// Once LINE has accepted messages, the call returns a <see cref="SendResult"/>, even where the rest of the answer is lost or the
/// call is cancelled meanwhile.
/// </para>
/// <para>
/// Methods with <c>WithJson</c> take message objects as <see cref="LineMessageJson"/> writes them and send them byte for byte, so a
/// stored message goes out the same at every attempt. No method checks limits: <see cref="MessageValidator"/> does.
/// </para>
/// </remarks>
public interface ILineMessagingClient
{
    /// <summary>Answers an event, free of charge. Source: "Send reply message".</summary>
    /// <param name="replyToken">
    /// Works once, within a minute of the webhook. LINE answers 400 to a token that was used or is too old. There is no retry key.
    /// </param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ReplyMessageAsync"/>
    Task<SendResult> ReplyMessageWithJsonAsync(string replyToken, IReadOnlyList<string> messages, CancellationToken cancellationToken = default);

    /// <summary>Sends to one user, group or room; each person there counts against the monthly quota. Source: "Send push message".</summary>
    /// <param name="to">A user ID, group ID or room ID. LINE answers 200 for a user who blocked the account, too.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="options">The retry key and the recipients' notification.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> PushMessageAsync(string to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PushMessageAsync"/>
    Task<SendResult> PushMessageWithJsonAsync(string to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sends to many users; each counts against the monthly quota. Source: "Send multicast message".</summary>
    /// <param name="to">1 to 500 user IDs, no groups or rooms.</param>
    /// <param name="messages">1 to 5.</param>
    /// <param name="options">The retry key and the recipients' notification.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SendResult> MultiCastMessageAsync(IList<string> to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="MultiCastMessageAsync"/>
    Task<SendResult> MultiCastMessageWithJsonAsync(IList<string> to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>A user's profile; null where the user blocked the account or never allowed it (404). Source: "Get profile".</summary>
    Task<UserProfile?> GetUserProfileAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>The profile of a group's member, a friend or not; null where there is none (404). Source: "Get group chat member profile".</summary>
    Task<UserProfile?> GetGroupMemberProfileAsync(string groupId, string userId, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a user sent, for messages whose content provider is LINE. LINE deletes it after a time that it does not tell.
    /// Source: "Get content".
    /// </summary>
    Task<ContentResult> GetContentAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>The month's limit. Source: "Get the target limit for sending messages this month".</summary>
    Task<MessageQuota> GetMessageQuotaAsync(CancellationToken cancellationToken = default);

    /// <summary>How much of the limit is used, roughly, in recipients. Source: "Get number of messages sent this month".</summary>
    Task<long> GetMessageQuotaConsumptionAsync(CancellationToken cancellationToken = default);

    /// <summary>The account itself. Source: "Get bot info".</summary>
    Task<BotInfo> GetBotInfoAsync(CancellationToken cancellationToken = default);
}
