using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.Attachments;
using SessionBot.Features.GroupChats;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Gives each webhook event to the chat that it is from, and sends what the chat answers.</summary>
internal sealed class EventRouter(
    SessionBotDb db, Newcomers newcomers, PrivateChat privateChat, GroupChat groupChat, EditMessage edits, UnsendMessage unsend, PhotoSets photoSets, Outbox outbox,
    SessionLog log, QuotaReading quota, OrganizerKeys keys, SimilarHint similar, LostEvent lost) : IBatchHandler
{
    /// <summary>Of the events that this scope handles: read once, in the transaction.</summary>
    private StudyGroup? _group;

    public static string Lane => WorkItem.WebhookLane;

    public static bool TakesLong => false;

    public static WorkSignal Signal(WorkSignals signals) => signals.OtherEvents;

    public async Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct)
    {
        if (item.Payload is not { } payload)
        {
            return _ => Task.FromResult("unsent");
        }

        var received = EventTime.Plausible(WebhookEventParser.ParseEvent(payload), item.ReceivedAt);
        var name = Listens(received)
            ? await newcomers.AskNameAsync(item.Group, received.Source!, ct)
            : null;
        await quota.PrepareAsync(item.Group, received, ct);
        keys.Prepare(received);
        await similar.PrepareAsync(item.Group, received, ct);
        return token => HandleAsync(item, received, name, token);
    }

    public async Task<IReadOnlyList<(WorkItem Item, Func<CancellationToken, Task<string>> Commit)>> PrepareTogetherAsync(
        IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        var received = items.Where(item => item.Payload is not null)
            .Select(item => (Item: item, Event: EventTime.Plausible(WebhookEventParser.ParseEvent(item.Payload!), item.ReceivedAt))).ToList();
        var listened = received.FindAll(one => Listens(one.Event));
        var named = listened.Count == 0 ? [] : await newcomers.NamedAsync(items[0].Group, [.. listened.Select(one => one.Event.Source!.UserId)], ct);
        var ready = received.FindAll(one => !QuotaReading.IsNeeded(one.Event) && !(Listens(one.Event) && one.Event.Source!.UserId is { } userId && !named.Contains(userId)));
        ready.ForEach(one => keys.Prepare(one.Event));
        if (ready.FindLast(one => SimilarHint.MayAsk(one.Event)) is { Event: { } asks })
        {
            await similar.PrepareAsync(items[0].Group, asks, ct);
        }

        return ready.ConvertAll<(WorkItem, Func<CancellationToken, Task<string>>)>(one => (one.Item, token => HandleAsync(one.Item, one.Event, null, token)));
    }

    public Task GiveUpAsync(WorkItem item, CancellationToken ct) => lost.TellAsync(item, ct);

    private async Task<string> HandleAsync(WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        log.Cause = item.MessageId;
        var group = await GroupAsync(item.Group, ct);
        var outcome = item.MessageId is { } messageId && await db.UnsentMessages.FindAsync([messageId], ct) is not null
            ? await TakenBackAsync(group, item, received, newcomerName, ct)
            : await OutcomeAsync(group, item, received, newcomerName, ct);
        if (outcome.RepliesTo is null)
        {
            await ForgetStrangerAsync(group, item, received, ct);
        }

        await ReplyAsync(group, received, outcome, ct);
        return outcome.Fate;
    }

    /// <summary>Its rows change while the service starts, and at no other time.</summary>
    private async Task<StudyGroup> GroupAsync(string key, CancellationToken ct)
    {
        if (_group is { } known)
        {
            db.Attach(known);
            return known;
        }

        return _group = await db.StudyGroups.Include(group => group.Regions).SingleAsync(group => group.Key == key, ct);
    }

    private static bool Listens(WebhookEvent received) => PrivateChat.Listens(received) || GroupChat.Listens(received);

    private async Task<Outcome> TakenBackAsync(StudyGroup group, WorkItem item, WebhookEvent received, string? newcomerName, CancellationToken ct)
    {
        item.Payload = null;
        return received is MessageEvent { Mode: not WebhookMode.Standby, Source: UserSource { UserId: var userId }, Message: var message }
            && SentAttachment.From(message) is { Set: not null } photo
                ? await photoSets.CountUnsentAsync(
                    group, await newcomers.FindOrAddAsync(group, userId, newcomerName, received.Timestamp, ct), photo, received.Timestamp, ct)
                : Outcome.Silent("unsent");
    }

    /// <summary>Whose data were erased may still take a message back, or block the account: that must not bring the person's id back.</summary>
    private async Task ForgetStrangerAsync(StudyGroup group, WorkItem item, WebhookEvent received, CancellationToken ct)
    {
        if (received.Source?.UserId is not { } userId || db.Members.Local.Any(member => member.LineUserId == userId && member.StudyGroupId == group.Id)
            || await db.Members.AnyAsync(member => member.LineUserId == userId && member.StudyGroupId == group.Id, ct))
        {
            return;
        }

        item.Payload = null;
        if (received.Source is UserSource)
        {
            item.StreamKey = $"{group.Key}/nobody";
        }
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
                await outbox.DropAsync(group.Key, userId, ct);
                return await newcomers.LeaveAsync(group, userId, ct);
            case { Mode: WebhookMode.Standby }:
                item.Payload = null;
                return Outcome.Silent("ignored:standby");
            case MessageEvent when await edits.IsKnownAsync(item, ct):
                item.Payload = null;
                return Outcome.Silent("message:known");
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
