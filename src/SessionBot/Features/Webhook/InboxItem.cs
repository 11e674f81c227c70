using System.Security.Cryptography;
using Line.Messaging.Webhooks;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Webhook;

/// <summary>A webhook event on its way into the inbox: its identity, its conversation, and its bytes as they came.</summary>
internal static class InboxItem
{
    public static WorkItem From(WebhookEvent received, string group, DateTimeOffset now) => new()
    {
        Id = Identity(received),
        Lane = WorkItem.WebhookLane,
        StreamKey = $"{group}/{Conversation(received.Source)}",
        Group = group,
        MessageId = received switch
        {
            MessageEvent sent => sent.Message.Id,
            MessageEditedEvent edited => edited.Message.Id,
            _ => null,
        },
        Payload = received.Raw.ToArray(),
        ReceivedAt = now,
        DueAt = now,
    };

    /// <remarks>
    /// LINE repeats an event under one webhookEventId, with or without the redelivery mark. Events of a time before that id
    /// existed are told apart by their bytes.
    /// </remarks>
    private static string Identity(WebhookEvent received) =>
        received.WebhookEventId is { Length: > 0 } id ? id : $"sha256:{Convert.ToHexStringLower(SHA256.HashData(received.Raw.Span))}";

    private static string Conversation(WebhookEventSource? source) => source switch
    {
        UserSource user => user.UserId,
        GroupSource group => group.GroupId,
        RoomSource room => room.RoomId,
        _ => "channel",
    };
}
