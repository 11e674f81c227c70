using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Sessions;

/// <summary>Plans a session, or changes the plan of one that has not begun.</summary>
internal sealed class PlanSession(
    SessionBotDb db, SessionLog log, PassedReminders passed, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    private static readonly TimeSpan ReportsOpenBefore = TimeSpan.FromDays(14);
    private static readonly TimeSpan ReportsDueBefore = TimeSpan.FromDays(1);

    public async Task<Outcome> HandleAsync(Said said, CancellationToken ct)
    {
        var (plan, faults) = SessionPlan.Parse(said.Text);
        if (plan is null)
        {
            return new("organizer:plan-refused", SessionReplies.PlanFaults(faults));
        }

        var session = await db.Sessions.SingleOrDefaultAsync(known => known.StudyGroupId == said.Group.Id && known.Number == plan.Number, ct);
        if (session is { Phase: not (SessionPhase.Planned or SessionPhase.CollectingReports) })
        {
            return new("organizer:plan-refused", SessionReplies.PlanFaults(
                [Wording.Of(SessionTexts.FaultOfPhase, ("number", plan.Number), ("phase", SessionReplies.Name(session.Phase)))]));
        }

        if (plan.StartsAt <= clock.GetUtcNow() && session?.StartsAt != plan.StartsAt)
        {
            return new("organizer:plan-refused", SessionReplies.PlanFaults(
                [Wording.Of(SessionTexts.FaultOfPast, ("start", SessionReplies.Moment(plan.StartsAt)))]));
        }

        var isNew = session is null;
        session = session is null ? Add(said, plan) : Change(session, plan);
        await passed.SettleAsync(session, ct);
        log.Happened(session, SessionEventKind.SessionPlanned, said.By.Id, null, Wording.Of(SessionTexts.NumberName, ("number", plan.Number)));
        return new($"organizer:planned:{plan.Number}", SessionReplies.Planned(session, isNew, plan.Unread));
    }

    private Session Add(Said said, SessionPlan plan)
    {
        var settings = groups.Value[said.Group.Key];
        var name = settings.Participants;
        var session = new Session
        {
            Id = new SessionId(Guid.CreateVersion7(said.At)),
            StudyGroupId = said.Group.Id,
            Number = plan.Number,
            Topic = plan.Topic,
            Place = plan.Place,
            Participants = name.Length > 0 ? name : Wording.Of(SessionTexts.Participants, ("group", said.Group.Name)),
            Speakers = [.. plan.Speakers],
            ReportsOpenAt = plan.StartsAt - ReportsOpenBefore,
            ReportsDueAt = plan.StartsAt - ReportsDueBefore,
            StartsAt = plan.StartsAt,
            EndsAt = plan.EndsAt,
            RemindBefore = [.. plan.RemindBefore ?? settings.UsualReminders],
            PhaseChangedAt = clock.GetUtcNow(),
        };
        db.Sessions.Add(session);
        return session;
    }

    private static Session Change(Session session, SessionPlan plan)
    {
        (session.Topic, session.Place, session.Speakers) = (plan.Topic, plan.Place, [.. plan.Speakers]);
        (session.StartsAt, session.EndsAt) = (plan.StartsAt, plan.EndsAt);
        (session.ReportsOpenAt, session.ReportsDueAt) = (plan.StartsAt - ReportsOpenBefore, plan.StartsAt - ReportsDueBefore);
        session.RemindBefore = plan.RemindBefore is { } times ? [.. times] : session.RemindBefore;
        return session;
    }
}
