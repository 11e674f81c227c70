using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Members;

/// <summary>A member says where they are from. Whoever is on screen at that moment is shown with it.</summary>
internal sealed class ChooseRegion(SessionBotDb db, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Said said, Region region, CancellationToken ct)
    {
        var member = said.By;
        member.RegionId = region.Id;
        foreach (var shown in await db.Questions.Where(question => question.AskerId == member.Id && question.State == QuestionState.Now).ToListAsync(ct))
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == shown.SessionId, ct);
            log.Happened(session, SessionEventKind.QuestionEdited, member.Id, shown.Id.Value, "region");
        }

        return new("region:chosen", MemberReplies.RegionChosen(region));
    }
}
