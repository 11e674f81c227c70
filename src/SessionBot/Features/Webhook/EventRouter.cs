using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.GroupChats;
using SessionBot.Features.Members;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Gives each webhook event to the chat that it is from, and sends what the chat answers.</summary>
internal sealed class EventRouter(
    SessionBotDb db, Newcomers newcomers, PrivateChat privateChat, GroupChat groupChat, UnsendMessage unsend, Outbox outbox, SessionLog log,
    QuotaReading quota, SimilarHint similar) : ILaneHandler
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
        var name = PrivateChat.Listens(received) || GroupChat.Listens(received)
            ? await newcomers.AskNameAsync(item.Group, received.Source!, ct)
            : null;
        await quota.PrepareAsync(item.Group, received, ct);
        await similar.PrepareAsync(item.Group, received, ct);
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
        await ReplyAsync(group, received, outcome, ct);
        return outcome.Fate;
    }

    private async Task<Outcome> OutcomeAsync(
        StudyGroup group, WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        // In standby another module is talking with the person: the bot stays silent, but forgets what it must.
        switch (received)
        {
            case UnsendEvent { MessageId: var messageId }:
                return await unsend.HandleAsync(group, messageId, received.Timestamp, ct);
            case UnfollowEvent { Source.UserId: { } userId }:
                return await newcomers.LeaveAsync(group, userId, ct);
            case { Mode: WebhookMode.Standby }:
                return Outcome.Silent("ignored:standby");
            case { Source: UserSource { UserId: var userId } }:
                var member = await newcomers.FindOrAddAsync(group, userId, newcomerName, received.Timestamp, ct);
                return await privateChat.HandleAsync(group, member, received, item.Id, ct);
            case { Source: GroupSource or RoomSource }:
                return await groupChat.HandleAsync(group, item, received, newcomerName, ct);
            default:
                return Outcome.Silent($"ignored:{received.Type}");
        }
    }

    private async Task ReplyAsync(StudyGroup group, WebhookEvent received, Outcome outcome, CancellationToken ct)
    {
        if (outcome.Reply.Count == 0 || received is not { ReplyToken: { } replyToken, Source.Id: { } chat })
        {
            return;
        }

        if (outcome.RepliesTo is { } forgotten)
        {
            outbox.ReplyOnly(group.Key, forgotten, replyToken, outcome.Reply);
        }
        else if (received.Source is UserSource)
        {
            await outbox.ReplyAsync(group.Key, chat, replyToken, outcome.Reply, ct);
        }
        else
        {
            outbox.ReplyOnly(group.Key, chat, replyToken, outcome.Reply);
        }
    }
}
