using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Announcements;

/// <summary>Messages to all that an organizer has seen and nobody has sent yet.</summary>
internal sealed class OpenProposals(SessionBotDb db)
{
    /// <summary>The cost that was shown holds for so long.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The one with this id, sent or not; without an id the organizer's own newest, else the newest of the group.</summary>
    public async Task<Announcement?> FindAsync(Said said, Guid? id, CancellationToken ct)
    {
        var group = said.Group.Id;
        if (id is { } named)
        {
            var wanted = new AnnouncementId(named);
            return await db.Announcements.SingleOrDefaultAsync(known => known.Id == wanted && known.StudyGroupId == group, ct);
        }

        var open = await db.Announcements
            .Where(known => known.StudyGroupId == group && known.State == AnnouncementState.Proposed)
            .OrderByDescending(known => known.ProposedAt).ToListAsync(ct);
        return open.Find(known => known.AuthorId == said.By.Id) ?? open.FirstOrDefault();
    }

    /// <summary>Makes room for a new one: nobody means what this organizer wrote before, or what was written days ago.</summary>
    public async Task ClearAsync(Said said, CancellationToken ct)
    {
        var open = await db.Announcements.Where(known => known.StudyGroupId == said.Group.Id && known.State == AnnouncementState.Proposed).ToListAsync(ct);
        open.Where(known => known.AuthorId == said.By.Id || IsStale(known, said.At)).ToList().ForEach(Drop);
    }

    public static bool IsStale(Announcement proposal, DateTimeOffset at) => proposal.ProposedAt + Lifetime < at;

    public static void Drop(Announcement proposal) => (proposal.State, proposal.Text) = (AnnouncementState.Dropped, "");
}
