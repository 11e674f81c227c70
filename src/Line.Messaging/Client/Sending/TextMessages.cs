namespace Line.Messaging;

/// <summary>Sends texts without the ceremony of message objects. Each text is a message: 1 to 5, of at most 5,000 UTF-16 code units each.</summary>
public static class TextMessages
{
    /// <inheritdoc cref="ILineMessagingClient.ReplyMessageAsync(string, IList{ISendMessage}, CancellationToken)"/>
    public static Task<SendResult> ReplyMessageAsync(
        this ILineMessagingClient client, string replyToken, IEnumerable<string> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.ReplyMessageAsync(replyToken, Of(messages), cancellationToken);
    }

    /// <inheritdoc cref="ILineMessagingClient.PushMessageAsync"/>
    public static Task<SendResult> PushMessageAsync(
        this ILineMessagingClient client, string to, IEnumerable<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.PushMessageAsync(to, Of(messages), options, cancellationToken);
    }

    /// <inheritdoc cref="ILineMessagingClient.MultiCastMessageAsync"/>
    public static Task<SendResult> MultiCastMessageAsync(
        this ILineMessagingClient client, IList<string> to, IEnumerable<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.MultiCastMessageAsync(to, Of(messages), options, cancellationToken);
    }

    private static ISendMessage[] Of(IEnumerable<string> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return [.. messages.Select(text => new TextMessage(text))];
    }
}
