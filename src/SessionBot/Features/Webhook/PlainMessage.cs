using Line.Messaging.Webhooks;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Webhook;

/// <summary>A text message in a member's chat with the bot, as it came.</summary>
internal sealed record PlainMessage(WorkItem Item, string UserId, string ReplyToken, string MessageId, string Text, DateTimeOffset At)
{
    /// <returns>
    /// Null for everything else, and for what has been tried before. What LINE delivers again may have been: what ends the process while it is stored leaves no other trace.
    /// </returns>
    public static PlainMessage? Read(WorkItem item) =>
        item is { Attempts: 0, Payload: { } payload } && TryParse(payload) is { } received
        && EventTime.Plausible(received, item.ReceivedAt) is MessageEvent
        {
            Mode: not WebhookMode.Standby, ReplyToken: { } replyToken, Source: UserSource { UserId: { } userId },
            Message: TextEventMessage { Id: var id, Text: var text }, Timestamp: var at, IsRedelivery: false,
        }
        && id == item.MessageId && !string.IsNullOrWhiteSpace(text)
            ? new(item, userId, replyToken, id, text, at)
            : null;

    private static WebhookEvent? TryParse(byte[] payload)
    {
        try
        {
            return WebhookEventParser.ParseEvent(payload);
        }
        catch (WebhookFormatException)
        {
            // Whoever handles it by itself tells what is wrong, and counts its attempts.
            return null;
        }
    }
}
