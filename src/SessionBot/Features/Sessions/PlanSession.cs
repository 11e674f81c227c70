using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
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

        var session = await db.FindNumberAsync(said.Group.Id, plan.Number, ct);
        if (Refuse(plan, session) is { } refusal)
        {
            return new("organizer:plan-refused", SessionReplies.PlanFaults([refusal switch
            {
                PlanRefusal.Begun => Wording.Of(SessionTexts.FaultOfPhase, ("number", plan.Number), ("phase", SessionReplies.Name(session!.Phase))),
                PlanRefusal.InThePast => Wording.Of(SessionTexts.FaultOfPast, ("start", SessionReplies.Moment(plan.StartsAt))),
            }]));
        }

        var planned = await ApplyAsync(plan, session, said.Group, said.By.Id, ct);
        return new($"organizer:planned:{plan.Number}", SessionReplies.Planned(planned, session is null, plan.Unread));
    }

    /// <param name="session">The one with the plan's number; null for a new one.</param>
    public PlanRefusal? Refuse(SessionPlan plan, Session? session) => session switch
    {
        { Phase: not (SessionPhase.Planned or SessionPhase.CollectingReports) } => PlanRefusal.Begun,
        _ when plan.StartsAt <= clock.GetUtcNow() && session?.StartsAt != plan.StartsAt => PlanRefusal.InThePast,
        _ => null,
    };

    /// <summary>In the running transaction, and only what is not <see cref="Refuse">refused</see>.</summary>
    public async Task<Session> ApplyAsync(SessionPlan plan, Session? session, StudyGroup group, MemberId by, CancellationToken ct)
    {
        session = session is null ? Add(plan, group) : Change(session, plan);
        session.Agenda = plan.Agenda is { } agenda ? [.. agenda] : session.Agenda;
        await passed.SettleAsync(session, ct);
        log.Happened(session, SessionEventKind.SessionPlanned, by, null, Wording.Of(SessionTexts.NumberName, ("number", plan.Number)));
        return session;
    }

    private Session Add(SessionPlan plan, StudyGroup group)
    {
        var settings = groups.Value[group.Key];
        var name = settings.Participants;
        var session = new Session
        {
            Id = new SessionId(Guid.CreateVersion7(clock.GetUtcNow())),
            StudyGroupId = group.Id,
            Number = plan.Number,
            Topic = plan.Topic,
            Place = plan.Place,
            Participants = name.Length > 0 ? name : Wording.Of(SessionTexts.Participants, ("group", group.Name)),
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

internal enum PlanRefusal
{
    /// <summary>The session runs or is over.</summary>
    Begun,
    InThePast,
}
