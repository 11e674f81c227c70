using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// What is left of the month's free messages, counted in recipients as LINE counts. What was pushed since LINE was asked is counted in the
/// database, so it holds for all processes. Announcements and reminders leave a reserve for what people wait for.
/// </summary>
internal sealed class PushBudget(SessionBotDb db, QuotaReadings readings, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>By what LINE said last; never asks LINE.</summary>
    public Task<Quota> KnownAsync(string group, CancellationToken ct) => LeftOfAsync(group, readings.Known(group), before: long.MaxValue, ct);

    /// <summary>When this push may be tried again; null when there is room for it now. May ask LINE: so not inside a transaction.</summary>
    public async Task<DateTimeOffset?> ClosedUntilAsync(OutgoingMessage push, CancellationToken ct)
    {
        var kept = push.Purpose is PushPurpose.Announcement or PushPurpose.Reminder ? groups.Value[push.Group].Line.PushReserve : 0;
        if (await LeftOfAsync(push.Group, await readings.ReadAsync(push.Group, ct), push.Seq, ct) is not Quota.Limited { Left: var left } || left > kept)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var nextMonth = QuotaMonth.After(now);
        return nextMonth < now + LongestWait ? nextMonth : now + LongestWait;
    }

    /// <param name="before">Of pushes that are on their way at the same time, those with a lower number come first.</param>
    private async Task<Quota> LeftOfAsync(string group, QuotaReadings.Reading reading, long before, CancellationToken ct)
    {
        if (reading.Quota is not Quota.Limited limited)
        {
            return reading.Quota;
        }

        var pushes = db.OutgoingMessages.Where(message => message.Group == group && message.ReplyToken == null);
        var sent = await pushes.CountAsync(message => message.Status == QueueStatus.Done && message.RequestId != null && message.DoneAt >= reading.At, ct);
        var underway = await pushes.CountAsync(
            message => message.Lane == OutgoingMessage.SendLane && message.Status == QueueStatus.Pending && message.OpenAttempts > 0 && message.Seq < before, ct);
        return limited with { Left = Math.Max(0, limited.Left - sent - underway) };
    }
}
