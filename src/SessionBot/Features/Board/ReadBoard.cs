using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Storage;

namespace SessionBot.Features.Board;

/// <summary>Reads a session's questions for its board.</summary>
internal sealed class ReadBoard(SessionBotDb db)
{
    /// <summary>Of a column: nobody decides about more at once, and what is settled leaves room for the next.</summary>
    private const int Most = 60;

    public async Task<BoardView> ReadAsync(Session session, CancellationToken ct)
    {
        // Nothing that is read here is changed: what is tracked costs as much again as what is read.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var version = session.Version;
        var all = await db.AllQuestionsAsync(session, ct);
        var askers = await db.AskersAsync(session, ct);
        var supporters = SupportRules.Count(all, await db.SupportsAsync(session, ct));
        var lookalikes = LookalikesOfHeld.Among(all);
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        var merged = all.Where(question => question.MergedInto is not null).ToLookup(question => question.MergedInto!.Value, question => question.Number);
        var places = all.Where(question => question.State != QuestionState.Withdrawn).ToLookup(PlaceOf, Card);
        return new(session, version, [.. Enum.GetValues<BoardPlace>().Select(place => Column(place, [.. places[place]]))]);

        BoardCard Card(Question question) => new(
            question,
            QuestionReplies.Called(question),
            BoardReplies.Asker(question, askers),
            QuestionReplies.Standing(question, numbers),
            supporters.GetValueOrDefault(question.Id),
            lookalikes.TryGetValue(question.Id, out var other) ? other : null,
            [.. merged[question.Id].Order()]);
    }

    /// <summary>What waits stands in the order in which it came; what is settled, the newest first.</summary>
    private static BoardColumn Column(BoardPlace place, List<BoardCard> cards)
    {
        if (place == BoardPlace.Settled)
        {
            cards.Reverse();
        }

        return new(place, [.. cards.Take(Most)], Math.Max(0, cards.Count - Most));
    }

    private static BoardPlace PlaceOf(Question question) => question.State switch
    {
        QuestionState.Held when question.Kind == QuestionKind.Operational => BoardPlace.Operational,
        QuestionState.Held => BoardPlace.Held,
        QuestionState.Queued => BoardPlace.Queued,
        QuestionState.Next => BoardPlace.Next,
        QuestionState.Now => BoardPlace.Now,
        QuestionState.Answered or QuestionState.NotTaken or QuestionState.Merged or QuestionState.Withdrawn => BoardPlace.Settled,
    };
}
