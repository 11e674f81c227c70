using System.Globalization;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>Tells a member that something of his became a dead letter: nothing that somebody sent disappears in silence.</summary>
internal sealed class LostEvent(SessionBotDb db, Outbox outbox)
{
    /// <summary>By the conversation alone: the event itself may be what could not be read.</summary>
    public async Task TellAsync(WorkItem item, CancellationToken ct)
    {
        var person = item.StreamKey[(item.StreamKey.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (await db.Members.SingleOrDefaultAsync(
            member => member.LineUserId == person && db.StudyGroups.Any(group => group.Id == member.StudyGroupId && group.Key == item.Group), ct) is { } member)
        {
            var time = item.ReceivedAt.ToOffset(SessionPlan.Tokyo).ToString("HH:mm", CultureInfo.InvariantCulture);
            await outbox.NotifyAsync(item.Group, member, $"lost:{item.Seq}", new TextMessage(Wording.Of(WebhookTexts.Lost, ("time", time))), ct);
        }
    }
}
