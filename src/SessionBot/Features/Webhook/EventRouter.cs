using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;
using SessionBot.Features.Members;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Gives each webhook event to the one use case that it is for.</summary>
internal sealed class EventRouter(
    SessionBotDb db, Newcomers newcomers, MemberConversation conversation, KeepAttachment attachments, KeepLocation locations, UnsendMessage unsend,
    Outbox outbox, SessionLog log) : ILaneHandler
{
    public static string Lane => WorkItem.WebhookLane;

    public static TimeSpan? Lease => null;

    public static WorkSignal Signal(WorkSignals signals) => signals.Events;

    public async Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct)
    {
        if (item.Payload is not { } payload)
        {
            return _ => Task.FromResult("unsent");
        }

        var received = WebhookEventParser.ParseEvent(payload);
        var name = received is { Mode: not WebhookMode.Standby, Source: UserSource { UserId: { } userId } } and (FollowEvent or MessageEvent)
            ? await newcomers.AskNameAsync(item.Group, userId, ct)
            : null;
        return token => HandleAsync(item, received, name, token);
    }

    private async Task<string> HandleAsync(WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        if (item.MessageId is { } messageId && await db.UnsentMessages.FindAsync([messageId], ct) is not null)
        {
            item.Payload = null;
            return "unsent";
        }

        log.Cause = item.MessageId;
        var group = await db.StudyGroups.Include(group => group.Regions).SingleAsync(group => group.Key == item.Group, ct);
        var outcome = await OutcomeAsync(group, item, received, newcomerName, ct);
        if (outcome.Reply.Count > 0 && received is { ReplyToken: { } replyToken, Source: UserSource user })
        {
            await outbox.ReplyAsync(item.Group, user.UserId, replyToken, outcome.Reply, ct);
        }

        return outcome.Fate;
    }

    private async Task<Outcome> OutcomeAsync(
        StudyGroup group, WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        // In standby another module is talking with the person: the bot stays silent, but forgets what it must.
        if (received is UnsendEvent { MessageId: { } messageId })
        {
            return await unsend.HandleAsync(group, messageId, received.Timestamp, ct);
        }

        if (received.Source is not UserSource { UserId: { } userId })
        {
            return Outcome.Silent("ignored:not-a-private-chat");
        }

        if (received is UnfollowEvent)
        {
            return await newcomers.LeaveAsync(group, userId, ct);
        }

        if (received.Mode == WebhookMode.Standby)
        {
            return Outcome.Silent("ignored:standby");
        }

        var member = await newcomers.FindOrAddAsync(group, userId, newcomerName, received.Timestamp, ct);
        return received switch
        {
            FollowEvent => Newcomers.Welcome(group, member),
            MessageEvent { Message: TextEventMessage { Text: var text, Id: var id } } when !string.IsNullOrWhiteSpace(text) =>
                await conversation.HandleAsync(new(group, member, text, id, received.Timestamp), ct),
            PostbackEvent { Postback.Data: var data } =>
                await conversation.TapAsync(new(group, member, data, item.Id, received.Timestamp), ct),
            MessageEvent { Message: var sent } when SentAttachment.From(sent) is { } attachment =>
                await attachments.HandleAsync(group, member, attachment, received.Timestamp, ct),
            MessageEvent { Message: LocationEventMessage place } => await locations.HandleAsync(group, member, place, received.Timestamp, ct),

            // A pleasantry: an answer would only be in the way.
            MessageEvent { Message: StickerEventMessage } => Outcome.Silent("ignored:sticker"),
            MessageEvent { Message: var other } => new($"unread:{other.GetType().Name}", MemberReplies.CannotRead()),
            _ => Outcome.Silent($"ignored:{received.Type}"),
        };
    }
}
