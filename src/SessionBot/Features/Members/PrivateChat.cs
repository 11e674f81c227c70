using Line.Messaging.Webhooks;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Members;

/// <summary>What comes in the chat between one member and the bot.</summary>
internal sealed class PrivateChat(MemberConversation conversation, KeepAttachment attachments, KeepLocation locations)
{
    /// <summary>True for events after which it helps to know the person's name.</summary>
    public static bool Listens(WebhookEvent received) =>
        received is { Mode: not WebhookMode.Standby, Source: UserSource } and (FollowEvent or MessageEvent);

    /// <param name="eventId">Stands for the message id of a tap, which has none.</param>
    public async Task<Outcome> HandleAsync(StudyGroup group, Member member, WebhookEvent received, string eventId, CancellationToken ct) => received switch
    {
        FollowEvent => Newcomers.Welcome(group, member),
        MessageEvent { Message: TextEventMessage { Text: var text, Id: var id } } when !string.IsNullOrWhiteSpace(text) =>
            await conversation.HandleAsync(new(group, member, text, id, received.Timestamp), ct),
        MessageEvent { Message: TextEventMessage } => new("unread:blank", MemberReplies.NoWords()),
        PostbackEvent { Postback.Data: var data } =>
            await conversation.TapAsync(new(group, member, data, eventId, received.Timestamp), ct),
        MessageEvent { Message: var sent } when SentAttachment.From(sent) is { } attachment =>
            await attachments.HandleAsync(group, member, attachment, received.Timestamp, ct),
        MessageEvent { Message: LocationEventMessage place } => await locations.HandleAsync(group, member, place, received.Timestamp, ct),

        // A pleasantry: an answer would only be in the way.
        MessageEvent { Message: StickerEventMessage } => Outcome.Silent("ignored:sticker"),
        MessageEvent { Message: var other } => new($"unread:{other.GetType().Name}", MemberReplies.CannotRead()),
        _ => Outcome.Silent($"ignored:{received.Type}"),
    };
}
