using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Live;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Team;

/// <summary>
/// One organizer takes the role from another, or gives it up. Whoever has lost it loses what stands open at once, and hears of it on the next reply.
/// </summary>
internal sealed class RemoveOrganizer(SessionBotDb db, Transactions transactions, OrganizerLog log, Outbox outbox, IChangeFeed feed, TimeProvider clock)
{
    private static readonly TimeSpan News = TimeSpan.FromDays(90);

    public async Task<Removal> HandleAsync(StudyGroup group, MemberId by, MemberId whom, CancellationToken ct)
    {
        var come = Removal.Done;
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group.Key, async token =>
        {
            // The request has let its sender in before it was its turn, and a colleague may have been faster.
            var organizers = await db.Members.Where(member => member.StudyGroupId == group.Id && member.IsOrganizer).ToListAsync(token);
            var leaving = organizers.Find(organizer => organizer.Id == whom);
            come = !organizers.Exists(organizer => organizer.Id == by) ? Removal.ByNoOrganizer
                : leaving is null ? Removal.OfNoOrganizer
                : organizers.Count == 1 ? Removal.OfTheLast : Removal.Done;
            if (come != Removal.Done)
            {
                return;
            }

            (leaving!.IsOrganizer, leaving.SignInKeyHash) = (false, null);
            await log.RemovedAsync(leaving, by, token);
            await outbox.RecallAsync(group.Key, leaving, OrganizerTopics.Is, token);
            if (whom != by)
            {
                await outbox.RideAsync(group.Key, leaving, "role", OrganizerReplies.RoleEnded, clock.GetUtcNow() + News, token);
            }

            transactions.AfterCommit(() => feed.Publish(SessionChanges.OfRoles));
        }, ct);
        return come;
    }
}

internal enum Removal
{
    Done,

    /// <summary>Whoever wants it is no organizer any more.</summary>
    ByNoOrganizer,
    OfNoOrganizer,

    /// <summary>Somebody has to be left who can let others in.</summary>
    OfTheLast,
}
