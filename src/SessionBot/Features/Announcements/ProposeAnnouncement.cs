using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Announcements;

/// <summary>Shows an organizer what all members would read, and what it would cost; sends nothing.</summary>
internal sealed class ProposeAnnouncement(SessionBotDb db, OpenProposals proposals, AnnouncementCost cost)
{
    public async Task<Outcome> HandleAsync(Said said, string text, CancellationToken ct)
    {
        if (text.Length > MessageLimits.Text)
        {
            return new("announcement:too-long", AnnouncementReplies.TooLong(text.Length));
        }

        await proposals.ClearAsync(said, ct);
        var wouldCost = await cost.OfSendToAllAsync(said.Group, ct);
        if (wouldCost.Missing > 0)
        {
            return new("announcement:no-room", AnnouncementReplies.NoRoom(wouldCost));
        }

        var proposal = new Announcement
        {
            Id = new AnnouncementId(Guid.CreateVersion7(said.At)),
            StudyGroupId = said.Group.Id,
            AuthorId = said.By.Id,
            LineMessageId = said.MessageId,
            Text = text,
            ProposedAt = said.At,
        };
        db.Announcements.Add(proposal);
        return new("announcement:proposed", [AnnouncementReplies.AsMembersSeeIt(text), AnnouncementReplies.Proposed(proposal, wouldCost)]);
    }
}
