using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Announcements;

/// <summary>Sends to all what an organizer has seen, once: write transactions follow one another, so a second tap finds it sent.</summary>
internal sealed class SendAnnouncement(SessionBotDb db, OpenProposals proposals, AnnouncementCost cost, Outbox outbox)
{
    public static string TopicOf(AnnouncementId id) => $"announcement:{id.Value}";

    public async Task<Outcome> HandleAsync(Said said, Guid? id, CancellationToken ct)
    {
        switch (await proposals.FindAsync(said, id, ct))
        {
            case { State: AnnouncementState.Sent }:
                return new("announcement:sent-before", AnnouncementReplies.AlreadySent());
            case { State: AnnouncementState.Proposed } proposal when OpenProposals.IsStale(proposal, said.At):
                OpenProposals.Drop(proposal);
                return new("announcement:stale", AnnouncementReplies.Stale());
            case { State: AnnouncementState.Proposed } proposal:
                return await SendAsync(proposal, said, ct);
            default:
                return new("announcement:nothing-to-send", AnnouncementReplies.NothingProposed());
        }
    }

    private async Task<Outcome> SendAsync(Announcement proposal, Said said, CancellationToken ct)
    {
        var wouldCost = await cost.OfSendToAllAsync(said.Group, ct);
        if (wouldCost.Missing > 0)
        {
            return new("announcement:no-room", AnnouncementReplies.NoRoom(wouldCost));
        }

        await ToAllAsync(proposal, said.Group, ct);
        return new($"announcement:sent:{wouldCost.Recipients}", AnnouncementReplies.Sent(wouldCost));
    }

    /// <summary>Whoever calls has shown an organizer the cost, and knows that there is room for it.</summary>
    public async Task ToAllAsync(Announcement announcement, StudyGroup group, CancellationToken ct)
    {
        foreach (var member in await db.Members.Where(member => member.StudyGroupId == group.Id && member.IsFollowing).ToListAsync(ct))
        {
            outbox.Announce(group.Key, member, TopicOf(announcement.Id), AnnouncementReplies.AsMembersSeeIt(announcement.Text));
        }

        (announcement.State, announcement.Text) = (AnnouncementState.Sent, "");
    }
}
