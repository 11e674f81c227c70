using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Planning;

/// <summary>Plans a session, or changes its plan, by a form; nothing is overwritten that its sender has not seen.</summary>
internal sealed class SavePlan(SessionBotDb db, Transactions transactions, PlanSession plan, WorkSignals signals)
{
    /// <summary>Of faults that belong to no field.</summary>
    public const string Whole = "";

    /// <param name="session">The one that is changed; null for a new one.</param>
    /// <returns>False when something is wrong, and nothing was changed.</returns>
    public async Task<bool> HandleAsync(PlanForm form, Session? session, StudyGroup group, Member organizer, PlanFaults faults, CancellationToken ct)
    {
        if (ReadPlan.From(form, session, faults) is not { } read)
        {
            return false;
        }

        // The page has read the session before it was this one's turn.
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group.Key, async token =>
        {
            var known = await db.FindNumberAsync(group.Id, read.Number, token);
            if (known?.Id != session?.Id)
            {
                faults["number"] = Wording.Of(PlanTexts.FaultOfTaken, ("number", read.Number));
            }
            else if (known is not null && await ConflictAsync(known, form.Version, token) is { } conflict)
            {
                faults[Whole] = conflict;
            }
            else if (plan.Refuse(read, known) is { } refusal)
            {
                var (opens, due) = PlanSession.WindowOf(read, known);
                var (field, fault) = refusal switch
                {
                    PlanRefusal.Begun => (Whole, Wording.Of(PlanTexts.FaultOfPhase, ("phase", SessionReplies.Name(known!.Phase)))),
                    PlanRefusal.CalledOff => (Whole, PlanTexts.FaultOfCalledOff),
                    PlanRefusal.InThePast => ("date", PlanTexts.FaultOfPast),
                    PlanRefusal.OpensTooLate => ("opens", Wording.Of(
                        PlanTexts.FaultOfOpens, ("opens", SessionReplies.Moment(opens)), ("due", SessionReplies.Moment(due)))),
                    PlanRefusal.DueTooLate => ("due", Wording.Of(
                        PlanTexts.FaultOfDue, ("due", SessionReplies.Moment(due)), ("start", SessionReplies.Moment(read.StartsAt)))),
                };
                faults[field] = fault;
            }
            else
            {
                await plan.ApplyAsync(read, known, group, organizer.Id, token);
            }
        }, ct);
        signals.Outgoing.Announce();
        return faults.Count == 0;
    }

    private async Task<string?> ConflictAsync(Session session, int seen, CancellationToken ct)
    {
        var change = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > seen && entry.Kind == SessionEventKind.SessionPlanned)
            .OrderByDescending(entry => entry.Version).FirstOrDefaultAsync(ct);
        if (change is null)
        {
            return null;
        }

        var name = await db.Members.Where(member => member.Id == change.ActorId).Select(member => member.DisplayName).SingleOrDefaultAsync(ct);
        return Wording.Of(PlanTexts.Conflict, ("who", name ?? PlanTexts.Somebody), ("facts", string.Join('\n', SessionReplies.Facts(session))));
    }
}
