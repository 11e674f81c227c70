using System.Globalization;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Board;

/// <summary>Does what an organizer asks on the board, by the same rules as the words in LINE; nothing is changed that has changed since it was seen.</summary>
internal sealed class ModerateBoard(SessionBotDb db, Transactions transactions, QuestionBoard board, WorkSignals signals, TimeProvider clock)
{
    /// <param name="seen">The session's version on the page that the command comes from.</param>
    public async Task<Moderated> HandleAsync(OrganizerCommand.Board command, SessionId session, MemberId organizer, string group, int seen, CancellationToken ct)
    {
        var come = Moderated.Nothing;
        await transactions.RunForGroupAsync(group, async token =>
        {
            // The request has read the session before it was its turn, and somebody may have been faster.
            db.ChangeTracker.Clear();
            var current = await db.Sessions.SingleAsync(one => one.Id == session, token);
            if (await ConflictAsync(command, current, organizer, seen, token) is { } conflict)
            {
                come = new(conflict, IsDone: false, IsConflict: true);
                return;
            }

            var said = new Said(
                await db.StudyGroups.Include(one => one.Regions).SingleAsync(one => one.Id == current.StudyGroupId, token),
                await db.Members.SingleAsync(member => member.Id == organizer, token),
                "",
                $"board:{Guid.CreateVersion7(clock.GetUtcNow()):N}",
                clock.GetUtcNow(),
                session);
            var before = current.Version;
            var outcome = await board.HandleAsync(command, current, said, token);
            come = new(string.Join('\n', outcome.Reply.OfType<TextMessage>().Select(message => message.Text)), IsDone: current.Version > before);
        }, ct);
        signals.Outgoing.Announce();
        return come;
    }

    /// <remarks>One's own steps count too: a second press of a button that was meant once comes from the page of the first.</remarks>
    /// <returns>Who has changed what the command is about, or null.</returns>
    private async Task<string?> ConflictAsync(OrganizerCommand.Board command, Session session, MemberId organizer, int seen, CancellationToken ct)
    {
        var since = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > seen && entry.Subject != null
                && (entry.Kind == SessionEventKind.QuestionChanged || entry.Kind == SessionEventKind.QuestionUnsent || entry.Kind == SessionEventKind.AnswerRecorded
                    || entry.Kind == SessionEventKind.QuestionEdited))
            .OrderByDescending(entry => entry.Version).ToListAsync(ct);
        if (since.Count == 0)
        {
            return null;
        }

        var about = Numbers(command);
        var numbers = await db.Questions.Where(question => question.SessionId == session.Id)
            .Select(question => new { question.Id, question.Number }).ToDictionaryAsync(question => question.Id.Value, question => question.Number, ct);
        var change = since.Find(entry => numbers.TryGetValue(entry.Subject!.Value, out var number) && command switch
        {
            OrganizerCommand.Board.Advance => entry.Kind == SessionEventKind.QuestionChanged && MovesTheScreen(entry),

            // A neighbour that made room is the same question.
            not OrganizerCommand.Board.Reorder when entry.Kind == SessionEventKind.QuestionChanged && IsPlaceAlone(entry) => false,

            // What waits is approved whoever has approved some of it already, but not in other words than were seen.
            OrganizerCommand.Board.ApproveAll all => entry.Kind == SessionEventKind.QuestionEdited && all.Concerns(number),

            // Whose step it takes back is told by the log; a colleague's step in between is no conflict.
            OrganizerCommand.Board.Undo => entry.ActorId == organizer,
            _ => about.Contains(number),
        });
        if (change is null)
        {
            return null;
        }

        var changed = new QuestionId(change.Subject!.Value);
        var called = QuestionReplies.Called(await db.Questions.AsNoTracking().IgnoreAutoIncludes().SingleAsync(question => question.Id == changed, ct));
        if (change.ActorId == organizer)
        {
            return Wording.Of(BoardPageTexts.ConflictOwn, ("question", called));
        }

        var actor = change.ActorId is { } id ? await db.Members.Where(member => member.Id == id).Select(member => member.DisplayName).SingleOrDefaultAsync(ct) : null;
        return Wording.Of(
            BoardPageTexts.Conflict, ("at", change.At.ToOffset(SessionPlan.Tokyo).ToString("HH:mm", CultureInfo.InvariantCulture)), ("who", actor ?? BoardPageTexts.Somebody), ("question", called));
    }

    /// <remarks>A label on the question that is up leaves up what is up.</remarks>
    private static bool MovesTheScreen(SessionEvent entry) =>
        (SessionLog.ReadStanding(entry.Before!), SessionLog.ReadStanding(entry.After)) is var (before, after)
        && before.State != after.State && (IsUp(before) || IsUp(after));

    private static bool IsUp(QuestionStanding standing) => standing.State is QuestionState.Now or QuestionState.Next;

    private static bool IsPlaceAlone(SessionEvent entry) =>
        SessionLog.ReadStanding(entry.After) is var after && (SessionLog.ReadStanding(entry.Before!) with { Place = after.Place }) == after;

    private static IReadOnlyList<int> Numbers(OrganizerCommand.Board command) => command switch
    {
        OrganizerCommand.Board.Approve one => [one.Number],
        OrganizerCommand.Board.Hold one => [one.Number],
        OrganizerCommand.Board.PutNext one => [one.Number],
        OrganizerCommand.Board.PutNow one => [one.Number],
        OrganizerCommand.Board.Answer one => [one.Number],
        OrganizerCommand.Board.NotTake one => [one.Number],
        OrganizerCommand.Board.Merge one => [one.Number, one.Into],
        OrganizerCommand.Board.Reorder one => [one.Number],
        OrganizerCommand.Board.PutLabel one => [one.Number],
        OrganizerCommand.Board.Assign one => [one.Number],
        OrganizerCommand.Board.ChangeKind one => [one.Number],
        OrganizerCommand.Board.Reword one => [one.Number],
        OrganizerCommand.Board.Divide one => [one.Number],
        OrganizerCommand.Board.Gather many => [.. many.Numbers],
        OrganizerCommand.Board.Together many => [.. many.Numbers],
        _ => [],
    };
}
