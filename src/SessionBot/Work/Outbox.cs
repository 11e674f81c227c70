using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Puts messages to LINE into the running transaction; <see cref="OutboxProcessor"/> sends them after it has committed.</summary>
internal sealed class Outbox(SessionBotDb db, IOptions<WorkOptions> options, TimeProvider clock)
{
    /// <summary>Answers an event. Notices that wait for the same person ride along: a reply costs nothing.</summary>
    public async Task ReplyAsync(string group, string recipient, string replyToken, IReadOnlyList<ISendMessage> messages, CancellationToken ct)
    {
        var waiting = await db.TakeNoticesAsync(group, recipient, MessageLimits.MessagesPerRequest - messages.Count, clock.GetUtcNow(), ct);

        // Only the last message of a request shows its quick replies, so what the person has just asked for stays last.
        var all = waiting.Concat(messages.Select(message => LineMessageJson.Serialize(Fitted(message))));
        db.OutgoingMessages.Add(Reply(group, recipient, replyToken, $"[{string.Join(',', all)}]", clock.GetUtcNow()));
    }

    /// <summary>A reply with which nothing rides along.</summary>
    public static OutgoingMessage Reply(string group, string recipient, string replyToken, IReadOnlyList<ISendMessage> messages, DateTimeOffset now) =>
        Reply(group, recipient, replyToken, Serialize(messages), now);

    /// <summary>Answers for free, or not at all: in a group chat, and somebody whose id is no longer known.</summary>
    public void ReplyOnly(string group, string chat, string replyToken, IReadOnlyList<ISendMessage> messages) =>
        Add(group, $"{group}/{chat}", chat, Serialize(messages), QueueRow.AtOnce, replyToken: replyToken, isReplyOnly: true);

    /// <summary>Tells a member something that can wait: it rides on the next reply, or is pushed after a while.</summary>
    /// <param name="topic">An earlier notice about the same that still waits is dropped: only the newest state matters.</param>
    /// <param name="isUrgent">It waits for no reply.</param>
    public Task NotifyAsync(string group, Member member, string topic, ISendMessage message, CancellationToken ct, bool isUrgent = false) =>
        AddNoticeAsync(group, member, topic, message, PushPurpose.Notice, isUrgent ? QueueRow.AtOnce : clock.GetUtcNow() + options.Value.NoticePatience, null, ct);

    /// <summary>Tells a member something that is worth no push: it rides on a reply until then, with all of its sort in one message, or is never said.</summary>
    public Task RideAsync(string group, Member member, string topic, string words, DateTimeOffset until, CancellationToken ct) =>
        AddNoticeAsync(group, member, topic, new TextMessage(words), PushPurpose.RideOnly, until, until, ct);

    /// <summary>Drops what is worth no push and is about one of these: the member is told that anyway.</summary>
    public async Task DropRidesAsync(string group, Member member, IReadOnlyCollection<string?> topics, CancellationToken ct) =>
        db.OutgoingMessages.RemoveRange((await db.WaitingNoticesAsync(group, member.LineUserId, ct))
            .Where(notice => notice.Purpose == PushPurpose.RideOnly && topics.Contains(notice.Topic)));

    /// <summary>Reminds a member now, if the budget has room for it; of no use any more after <paramref name="until"/>.</summary>
    public Task RemindAsync(string group, Member member, string topic, ISendMessage message, DateTimeOffset until, CancellationToken ct) =>
        AddNoticeAsync(group, member, topic, message, PushPurpose.Reminder, QueueRow.AtOnce, until, ct);

    /// <summary>Drops notices about something that is no longer so, as far as they have not been sent.</summary>
    /// <returns>True if there were any.</returns>
    public async Task<bool> RecallAsync(string group, Member member, string topic, CancellationToken ct)
    {
        var recalled = (await db.WaitingNoticesAsync(group, member.LineUserId, ct)).FindAll(notice => notice.Topic == topic);
        db.OutgoingMessages.RemoveRange(recalled);
        return recalled.Count > 0;
    }

    /// <inheritdoc cref="RecallAsync"/>
    public async Task RecallAsync(string group, Member member, Predicate<string> topics, CancellationToken ct) => db.OutgoingMessages.RemoveRange(
        (await db.WaitingNoticesAsync(group, member.LineUserId, ct)).FindAll(notice => notice.Topic is { } topic && topics(topic)));

    /// <summary>The same, for whomever it waits; the topic names something of one group.</summary>
    /// <returns>The LINE user ids of those.</returns>
    public async Task<HashSet<string>> RecallAllAsync(string topic, CancellationToken ct)
    {
        var recalled = await db.OutgoingMessages
            .Where(notice => notice.Topic == topic && notice.Status == QueueStatus.Pending && notice.ReplyToken == null
                && notice.LeaseUntil == null && notice.OpenAttempts == 0)
            .ToListAsync(ct);
        db.OutgoingMessages.RemoveRange(recalled);
        return [.. recalled.Select(notice => notice.Recipient)];
    }

    /// <summary>Drops all that still waits for somebody who has blocked the account: LINE would not deliver it, and says nothing of that.</summary>
    public async Task DropAsync(string group, string recipient, CancellationToken ct) =>
        db.OutgoingMessages.RemoveRange(await db.WaitingNoticesAsync(group, recipient, ct));

    /// <summary>Tells a member something that he waits for: it is pushed at once and costs one message of the quota.</summary>
    public void Push(string group, Member member, params IReadOnlyList<ISendMessage> messages) =>
        AddPush(group, member, messages, PushPurpose.Notice);

    /// <summary>Sends a member what goes to all; whoever calls has shown an organizer what that costs.</summary>
    /// <param name="topic">By this an unsend finds what still waits.</param>
    public void Announce(string group, Member member, string topic, ISendMessage message) =>
        AddPush(group, member, [message], PushPurpose.Announcement, topic);

    /// <summary>LINE refuses a whole request for one text that is too long: better the end is missing than all of it.</summary>
    public static ISendMessage Fitted(ISendMessage message) => message is TextMessage { Text.Length: > MessageLimits.Text } text
        ? text with { Text = MessageText.Truncate(text.Text, MessageLimits.Text) }
        : message;

    private void AddPush(string group, Member member, IReadOnlyList<ISendMessage> messages, PushPurpose purpose, string? topic = null)
    {
        if (member.IsFollowing)
        {
            Add(group, OutgoingMessage.PushStream(group, member.LineUserId, purpose), member.LineUserId, Serialize(messages), QueueRow.AtOnce, purpose, topic);
        }
    }

    private async Task AddNoticeAsync(
        string group, Member member, string topic, ISendMessage message, PushPurpose purpose, DateTimeOffset due, DateTimeOffset? until, CancellationToken ct)
    {
        if (member.IsFollowing)
        {
            await RecallAsync(group, member, topic, ct);
            var stream = OutgoingMessage.PushStream(group, member.LineUserId, purpose);
            if (due == QueueRow.AtOnce)
            {
                // All in one stream: what would wait before it goes with it.
                (await db.WaitingNoticesAsync(group, member.LineUserId, ct)).FindAll(notice => notice.StreamKey == stream).ForEach(notice => notice.DueAt = due);
            }

            Add(group, stream, member.LineUserId, Serialize([message]), due, purpose, topic, expiresAt: until);
        }
    }

    private static string Serialize(IReadOnlyList<ISendMessage> messages) => LineMessageJson.SerializeArray([.. messages.Select(Fitted)]);

    private static OutgoingMessage Reply(string group, string recipient, string replyToken, string messages, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Lane = OutgoingMessage.SendLane,
        StreamKey = $"{group}/{recipient}",
        Group = group,
        Recipient = recipient,
        Purpose = PushPurpose.Answer,
        ReplyToken = replyToken,
        Messages = messages,
        ReceivedAt = now,
        DueAt = QueueRow.AtOnce,
    };

    private void Add(
        string group, string stream, string recipient, string messages, DateTimeOffset due, PushPurpose purpose = PushPurpose.Answer,
        string? topic = null, string? replyToken = null, bool isReplyOnly = false, DateTimeOffset? expiresAt = null) =>
        db.OutgoingMessages.Add(new OutgoingMessage
        {
            Id = Guid.NewGuid(),
            Lane = OutgoingMessage.SendLane,
            StreamKey = stream,
            Group = group,
            Recipient = recipient,
            Topic = topic,
            Purpose = purpose,
            IsReplyOnly = isReplyOnly,
            ExpiresAt = expiresAt,
            ReplyToken = replyToken,
            Messages = messages,
            ReceivedAt = clock.GetUtcNow(),
            DueAt = due,
        });
}
