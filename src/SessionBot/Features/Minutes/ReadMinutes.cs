using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
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
        return new("command:minutes", latest is null
            ? MinutesReplies.NonePublished()
            : MinutesReplies.Published(latest.Session, latest.Minutes, links.To(latest.Session, latest.Minutes)));
    }
}
