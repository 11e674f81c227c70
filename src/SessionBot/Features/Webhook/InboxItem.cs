using System.Security.Cryptography;
using Line.Messaging.Webhooks;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Webhook;

/// <summary>A webhook event on its way into the inbox: its identity, its conversation, and its bytes as they came.</summary>
internal static class InboxItem
{
    public static WorkItem From(WebhookEventEnvelope received, string group, DateTimeOffset now) => new()
    {
        Id = Identity(received),
        Lane = WorkItem.WebhookLane,
        StreamKey = $"{group}/{received.ChatId ?? "channel"}",
        Group = group,
        MessageId = received.MessageId,
        Payload = received.Raw.ToArray(),
        ReceivedAt = now,
        DueAt = QueueRow.AtOnce,
    };

    /// <remarks>
    /// LINE repeats an event under one webhookEventId, with or without the redelivery mark. Events of a time before that id
    /// existed are told apart by their bytes.
    /// </remarks>
    private static string Identity(WebhookEventEnvelope received) =>
        received.WebhookEventId is { Length: > 0 } id ? id : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(received.Raw.Span))}";
}
