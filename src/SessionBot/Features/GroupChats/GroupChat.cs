using Line.Messaging.Webhooks;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Webhook;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.GroupChats;

/// <summary>What comes in a chat of several people: the bot keeps out of it until it is spoken to.</summary>
internal sealed class GroupChat(Newcomers newcomers, GroupConversation conversation, EditMessage edits)
{
    /// <summary>True for events after which it helps to know the person's name.</summary>
    public static bool Listens(WebhookEvent received) =>
        received is { Mode: not WebhookMode.Standby, Source: GroupSource or RoomSource } && Text(received) is { } text && Addressing.Of(text) is not null;

    public async Task<Outcome> HandleAsync(StudyGroup group, WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        if (received is JoinEvent)
        {
            return new("group:joined", GroupReplies.HowToSpeak());
        }

        if (Text(received) is not { } message)
        {
            item.Payload = null;
            return Outcome.Silent($"ignored:{received.Type}");
        }

        var words = Addressing.Of(message);
        if (received is MessageEditedEvent
            && await edits.TryHandleAsync(group.Key, message.Id, GroupConversation.ContentOf(words ?? message.Text), received.Timestamp, ct) is { } edited)
        {
            return edited;
        }

        if (words is null)
        {
            // What people say to each other is none of the bot's business.
            item.Payload = null;
            return Outcome.Silent("ignored:not-addressed");
        }

        var by = received.Source!.UserId is { } userId
            ? await newcomers.FindOrAddInGroupAsync(group, userId, newcomerName, received.Timestamp, ct)
            : null;
        return await conversation.HandleAsync(group, by, words, message.Id, received.Timestamp, ct);
    }

    private static TextEventMessage? Text(WebhookEvent received) => received switch
    {
        MessageEvent { Message: TextEventMessage text } => text,
        MessageEditedEvent { Message: var edited } => edited,
        _ => null,
    };
}
