using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Announcements;

/// <summary>Messages to all that an organizer has seen and nobody has sent yet. A colleague's is sent or dropped by its id alone, from below its text.</summary>
internal sealed class OpenProposals(SessionBotDb db)
{
    /// <summary>The cost that was shown holds for so long.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The one with this id, sent or not; without an id the organizer's own newest.</summary>
    public async Task<Announcement?> FindAsync(Said said, Guid? id, CancellationToken ct)
    {
        if (id is { } named)
        {
            var wanted = new AnnouncementId(named);
            return await db.Announcements.SingleOrDefaultAsync(known => known.Id == wanted && known.StudyGroupId == said.Group.Id, ct);
        }

        return (await OpenAsync(said, ct)).Find(known => known.AuthorId == said.By.Id);
    }

    /// <summary>The newest one that another organizer has seen.</summary>
    public async Task<Announcement?> OfColleagueAsync(Said said, CancellationToken ct) =>
        (await OpenAsync(said, ct)).Find(known => known.AuthorId != said.By.Id && !IsStale(known, said.At));

    /// <summary>Makes room for a new one: nobody means what this organizer wrote before, or what was written days ago.</summary>
    public async Task ClearAsync(Said said, CancellationToken ct)
    {
        (await OpenAsync(said, ct)).Where(known => known.AuthorId == said.By.Id || IsStale(known, said.At)).ToList().ForEach(Drop);
    }

    private Task<List<Announcement>> OpenAsync(Said said, CancellationToken ct) => db.Announcements
        .Where(known => known.StudyGroupId == said.Group.Id && known.State == AnnouncementState.Proposed)
        .OrderByDescending(known => known.ProposedAt).ToListAsync(ct);

    public static bool IsStale(Announcement proposal, DateTimeOffset at) => proposal.ProposedAt + Lifetime < at;

    public static void Drop(Announcement proposal) => (proposal.State, proposal.Text) = (AnnouncementState.Dropped, "");
}
