using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Board;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Planning;

/// <summary>An organizer calls a session off, puts it off or plans it again on its page, which has shown who is told and what that costs.</summary>
internal sealed class ChangeCourse(
    SessionBotDb db, Transactions transactions, CallOffSession callOff, PostponeSession postpone, ConcernedMembers concerned, WorkSignals signals)
{
    /// <param name="faults">Of the fields, where the session is put off.</param>
    /// <returns>Null when a field is at fault.</returns>
    public async Task<Moderated?> HandleAsync(SessionId id, CourseForm form, StudyGroup group, Member organizer, PlanFaults faults, CancellationToken ct)
    {
        var hours = form.Verb == CourseVerb.Postpone ? ReadPlan.Hours(form.Times, faults) : null;
        if (faults.Count > 0)
        {
            return null;
        }

        Moderated? come = null;
        // The page has read the session before it was this one's turn.
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group.Key, async token =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == id, token);
            come = await ConflictAsync(session, form.Version, organizer, token)
                ?? await NewsAsync(session, form.Seen, organizer, token)
                ?? await DoAsync(session, form.Verb, hours, group.Key, organizer.Id, faults, token);
        }, ct);
        signals.Outgoing.Announce();
        return come;
    }

    private async Task<Moderated?> DoAsync(
        Session session, CourseVerb? verb, (DateTimeOffset Start, DateTimeOffset End)? hours, string group, MemberId organizer, PlanFaults faults, CancellationToken ct)
    {
        switch (verb)
        {
            case CourseVerb.CallOff:
                return await callOff.HandleAsync(session, group, organizer, ct) is { } told
                    ? new(Wording.Of(CourseTexts.DoneCallingOff, ("number", session.Number)) + CourseReplies.Told(told), IsDone: true)
                    : new(CourseReplies.CannotCallOff(session), IsDone: false);
            case CourseVerb.TakeBack:
                return await callOff.TakeBackAsync(session, group, organizer, ct) is { } again
                    ? new(Wording.Of(CourseTexts.DoneTakingBack, ("number", session.Number), ("time", SessionReplies.Period(session))) + CourseReplies.Told(again), IsDone: true)
                    : new(CourseReplies.CannotTakeBack(session), IsDone: false);
            case CourseVerb.Postpone when hours is var (start, end):
                if (postpone.Refuse(session, start, end) is not { } refusal)
                {
                    var heard = await postpone.HandleAsync(session, start, end, group, organizer, ct);
                    return new(Wording.Of(CourseTexts.DonePostponing, ("number", session.Number)) + CourseReplies.Told(heard), IsDone: true);
                }

                if (refusal == PostponeRefusal.Begun)
                {
                    return new(CourseReplies.CannotPostpone(session, refusal, start), IsDone: false);
                }

                faults["date"] = CourseReplies.CannotPostpone(session, refusal, start);
                return null;
            default:
                return Moderated.Nothing;
        }
    }

    /// <summary>The schedule may open reports meanwhile: that changes nothing about it.</summary>
    private async Task<Moderated?> ConflictAsync(Session session, int seen, Member organizer, CancellationToken ct)
    {
        var change = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > seen && entry.ActorId != null
                && (entry.Kind == SessionEventKind.SessionPlanned || entry.Kind == SessionEventKind.PhaseMoved))
            .OrderByDescending(entry => entry.Version).FirstOrDefaultAsync(ct);
        if (change is null)
        {
            return null;
        }

        var name = change.ActorId == organizer.Id
            ? organizer.DisplayName
            : await db.Members.Where(member => member.Id == change.ActorId).Select(member => member.DisplayName).SingleOrDefaultAsync(ct);
        return new(Wording.Of(PlanTexts.CourseConflict, ("who", name ?? PlanTexts.Somebody)), IsDone: false, IsConflict: true);
    }

    private async Task<Moderated?> NewsAsync(Session session, int seen, Member organizer, CancellationToken ct) =>
        (await concerned.OfAsync(session, organizer.Id, ct)).Count is var recipients && recipients > seen
            ? new(Wording.Of(PlanTexts.MoreAreTold, ("recipients", recipients)), IsDone: false, IsConflict: true)
            : null;
}
