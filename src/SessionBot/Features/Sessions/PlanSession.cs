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

/// <summary>Plans a session, or changes the plan of one that has not begun; of one that has, what it was about, where, and who spoke.</summary>
internal sealed class PlanSession(
    SessionBotDb db, SessionLog log, PassedReminders passed, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
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
            var (opens, due) = WindowOf(plan, session);
            return new("organizer:plan-refused", SessionReplies.PlanFaults([refusal switch
            {
                PlanRefusal.Begun => Wording.Of(SessionTexts.FaultOfPhase, ("number", plan.Number), ("phase", SessionReplies.Name(session!.Phase))),
                PlanRefusal.CalledOff => Wording.Of(SessionTexts.FaultOfCalledOff, ("number", plan.Number)),
                PlanRefusal.InThePast => Wording.Of(SessionTexts.FaultOfPast, ("start", SessionReplies.Moment(plan.StartsAt))),
                PlanRefusal.OpensTooLate => Wording.Of(
                    SessionTexts.FaultOfOpening, ("opens", SessionReplies.Moment(opens)), ("due", SessionReplies.Moment(due))),
                PlanRefusal.DueTooLate => Wording.Of(
                    SessionTexts.FaultOfDeadline, ("due", SessionReplies.Moment(due)), ("start", SessionReplies.Moment(plan.StartsAt))),
            }]));
        }

        var planned = await ApplyAsync(plan, session, said.Group, said.By.Id, ct);
        return planned.Phase.IsBeforeSession()
            ? new($"organizer:planned:{plan.Number}", SessionReplies.Planned(planned, session is null, plan.Unread))
            : new($"organizer:corrected:{plan.Number}", SessionReplies.Corrected(planned));
    }

    /// <param name="session">The one with the plan's number; null for a new one.</param>
    public PlanRefusal? Refuse(SessionPlan plan, Session? session)
    {
        var (opens, due) = WindowOf(plan, session);
        return session switch
        {
            { Phase: SessionPhase.CalledOff } => PlanRefusal.CalledOff,
            { } begun when !begun.Phase.IsBeforeSession() => begun.StartsAt == plan.StartsAt && plan.Agenda is null ? null : PlanRefusal.Begun,
            _ when plan.StartsAt <= clock.GetUtcNow() && session?.StartsAt != plan.StartsAt => PlanRefusal.InThePast,
            _ when due > plan.StartsAt => PlanRefusal.DueTooLate,
            _ when opens >= due => PlanRefusal.OpensTooLate,
            _ => null,
        };
    }

    /// <summary>When reports open and are due: as the plan says, else as far before the start as they were.</summary>
    public static (DateTimeOffset Opens, DateTimeOffset Due) WindowOf(SessionPlan plan, Session? session)
    {
        var window = session is not null ? ReportWindow.Of(session) : plan.Window ?? ReportWindow.Usual;
        return (plan.ReportsOpenAt ?? plan.StartsAt - window.OpensBefore, plan.ReportsDueAt ?? plan.StartsAt - window.DueBefore);
    }

    /// <summary>In the running transaction, and only what is not <see cref="Refuse">refused</see>.</summary>
    public async Task<Session> ApplyAsync(SessionPlan plan, Session? session, StudyGroup group, MemberId by, CancellationToken ct)
    {
        if (session is { } begun && !begun.Phase.IsBeforeSession())
        {
            Describe(begun, plan);
            log.Happened(begun, SessionEventKind.SessionPlanned, by, null, SessionTexts.DescriptionCorrected);
            return begun;
        }

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
        var (opens, due) = WindowOf(plan, session: null);
        var session = new Session
        {
            Id = new SessionId(Guid.CreateVersion7(clock.GetUtcNow())),
            StudyGroupId = group.Id,
            Number = plan.Number,
            Topic = plan.Topic,
            Place = plan.Place,
            Participants = name.Length > 0 ? name : Wording.Of(SessionTexts.Participants, ("group", group.Name)),
            Speakers = [.. plan.Speakers],
            ReportsOpenAt = opens,
            ReportsDueAt = due,
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
        Describe(session, plan);
        (session.ReportsOpenAt, session.ReportsDueAt) = WindowOf(plan, session);
        (session.StartsAt, session.EndsAt) = (plan.StartsAt, plan.EndsAt);
        session.RemindBefore = plan.RemindBefore is { } times ? [.. times] : session.RemindBefore;
        return session;
    }

    /// <summary>What the article says of it, too.</summary>
    private static void Describe(Session session, SessionPlan plan) =>
        (session.Topic, session.Place, session.Speakers) = (plan.Topic, plan.Place, [.. plan.Speakers]);
}

internal enum PlanRefusal
{
    /// <summary>The session runs or is over, and the plan says more than what it is about, where, and who speaks.</summary>
    Begun,
    CalledOff,
    InThePast,

    /// <summary>Reports would open when they are due, or later.</summary>
    OpensTooLate,

    /// <summary>Reports would be due after the start.</summary>
    DueTooLate,
}
