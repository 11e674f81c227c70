using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Announcements;

/// <summary>Drops an announcement that its author has unsent; of one that is on its way, the sends that have not begun.</summary>
internal sealed class EraseAnnouncement(SessionBotDb db, EraseOutgoing outgoing)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.Announcements.SingleOrDefaultAsync(known => known.LineMessageId == messageId, ct) is not { } announcement)
        {
            return;
        }

        if (announcement.State == AnnouncementState.Proposed)
        {
            await outgoing.EraseAsync(group, announcement.Text, ct);
            OpenProposals.Drop(announcement);
            return;
        }

        var topic = SendAnnouncement.TopicOf(announcement.Id);
        foreach (var push in await db.OutgoingMessages
            .Where(push => push.Group == group && push.Topic == topic && push.Status != QueueStatus.Done).ToListAsync(ct))
        {
            Erase(push);
        }
    }

    /// <summary>Of one that is on its way, the copies that ride on a reply which has not gone out: no topic tells of these.</summary>
    /// <param name="said">The organizer's message, by which the announcement was proposed.</param>
    public async Task EraseSentAsync(string group, string said, CancellationToken ct)
    {
        if (OrganizerCommand.Parse(said) is OrganizerCommand.Announcement.Propose { Text: var text })
        {
            await outgoing.EraseWholeAsync(group, text, ct);
        }
    }

    private void Erase(OutgoingMessage push)
    {
        if (push is { Status: QueueStatus.Pending, LeaseUntil: null, OpenAttempts: 0 })
        {
            db.OutgoingMessages.Remove(push);
        }
        else
        {
            // LINE may have it already; should it be tried again, this is what it says.
            push.Messages = LineMessageJson.SerializeArray([new TextMessage(WebhookTexts.Unsent)]);
        }
    }
}
