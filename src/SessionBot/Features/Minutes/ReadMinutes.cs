using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>Tells a member where the last published minutes are.</summary>
internal sealed class ReadMinutes(SessionBotDb db, MinutesLinks links)
{
    public async Task<Outcome> HandleAsync(Said said, CancellationToken ct)
    {
        var latest = await (
            from minutes in db.Minutes
            join session in db.Sessions on minutes.SessionId equals session.Id
            where session.StudyGroupId == said.Group.Id && minutes.State == MinutesState.Approved
            orderby session.Number descending, minutes.Revision descending
            select new { Session = session, Minutes = minutes }).FirstOrDefaultAsync(ct);
        if (latest is null)
        {
            return new("command:minutes", MinutesReplies.NonePublished());
        }

        var reader = ReaderIs(said.By);
        return new("command:minutes", MinutesReplies.Published(
            latest.Session, latest.Minutes, links.To(latest.Session, latest.Minutes, reader), reader == Audience.Everyone && StoredMinutes.IsForMembersToo(latest.Minutes.Document)));
    }

    /// <summary>Whoever follows the account may ask; a member has chosen a region, or is an organizer.</summary>
    private static Audience ReaderIs(Member asking) => asking.RegionId is not null || asking.IsOrganizer ? Audience.Members : Audience.Everyone;
}
