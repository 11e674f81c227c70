using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.DeadLetters;

/// <summary>The dead letters of both queues, the oldest first.</summary>
internal sealed class DeadLetterBook(SessionBotDb db, TimeProvider clock)
{
    /// <param name="group">The study group's key; null for all groups.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string? group, CancellationToken ct)
    {
        // Payloads stay where they are: a list needs none.
        var items = await db.WorkItems.Where(item => item.Status == QueueStatus.Dead && (group == null || item.Group == group))
            .Select(item => new { item.Seq, item.Lane, item.StreamKey, item.Group, item.DoneAt, item.ReceivedAt, item.Attempts, item.LastError, HasPayload = item.Payload != null })
            .ToListAsync(ct);
        var messages = await db.OutgoingMessages.AsNoTracking()
            .Where(message => message.Status == QueueStatus.Dead && (group == null || message.Group == group)).ToListAsync(ct);
        var names = await NamesAsync([.. items.Select(item => PersonOf(item.StreamKey)), .. messages.Select(message => message.Recipient)], ct);
        var letters = items
            .Select(item => new DeadLetter(
                new(false, item.Seq), item.Group, KindOf(item.Lane), item.DoneAt ?? item.ReceivedAt, item.Attempts, item.LastError,
                item.Lane == WorkItem.WebhookLane ? names.GetValueOrDefault((item.Group, PersonOf(item.StreamKey))) : null,
                item.Lane != WorkItem.WebhookLane ? Replaying.Repeats : item.HasPayload ? Replaying.Handles : Replaying.Impossible))
            .Concat(messages.Select(message => new DeadLetter(
                DeadLetterId.Of(message), message.Group, KindOf(message), message.DoneAt ?? message.ReceivedAt, message.Attempts, message.LastError,
                names.GetValueOrDefault((message.Group, message.Recipient)), ReplayingOf(message, clock.GetUtcNow()))));
        return [.. letters.OrderBy(letter => letter.DiedAt).ThenBy(letter => letter.Id.Seq)];
    }

    /// <summary>An unsend or an erasure has emptied it, its token was all that it had, or it is of no use any more: a reminder of yesterday is never sent.</summary>
    public static Replaying ReplayingOf(OutgoingMessage message, DateTimeOffset now) => message switch
    {
        _ when message.ExpiresAt <= now => Replaying.Impossible,
        { Messages: "[]" } or { IsReplyOnly: true } => Replaying.Impossible,
        { OpenAttempts: > 0 } => Replaying.MaySendTwice,
        _ => Replaying.Sends,
    };

    private static DeadLetterKind KindOf(string lane) => lane switch
    {
        WorkItem.JobLane => DeadLetterKind.Draft,
        WorkItem.ContentLane => DeadLetterKind.Attachment,
        _ => DeadLetterKind.Event,
    };

    private static DeadLetterKind KindOf(OutgoingMessage message) => message.Purpose switch
    {
        PushPurpose.Announcement => DeadLetterKind.Announcement,
        PushPurpose.Reminder => DeadLetterKind.Reminder,
        PushPurpose.Answer => DeadLetterKind.Reply,
        PushPurpose.Notice or PushPurpose.RideOnly => DeadLetterKind.Notice,
        _ => throw new InvalidOperationException($"No kind for {message.Purpose}."),
    };

    /// <summary>A conversation's stream is the group's key, a slash, and the LINE id.</summary>
    private static string PersonOf(string stream) => stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Of those who have asked nothing without their name: an answer to it may be what was given up.</summary>
    private async Task<Dictionary<(string Group, string LineUserId), string?>> NamesAsync(List<string> people, CancellationToken ct) => (await (
        from member in db.Members
        join owner in db.StudyGroups on member.StudyGroupId equals owner.Id
        where people.Contains(member.LineUserId) && !db.Questions.Any(question => question.AskerId == member.Id && question.IsAnonymous)
        select new { owner.Key, member.LineUserId, member.DisplayName }).ToListAsync(ct))
        .ToDictionary(one => (one.Key, one.LineUserId), string? (one) => one.DisplayName);
}
