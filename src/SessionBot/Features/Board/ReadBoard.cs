using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Questions;
using SessionBot.Storage;

namespace SessionBot.Features.Board;

/// <summary>Reads a session's questions for its board.</summary>
internal sealed class ReadBoard(SessionBotDb db, KnownLookalikes known, ReadAttachments attachments)
{
    /// <summary>Of a column: nobody decides about more at once, and what is settled leaves room for the next.</summary>
    private const int Most = 60;

    public async Task<BoardView> ReadAsync(Session session, BoardFilter filter, CancellationToken ct)
    {
        // Nothing that is read here is changed: what is tracked costs as much again as what is read.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var version = session.Version;
        var all = await AllAsync(session, withText: filter.Search.Length > 0, ct);
        var askers = await db.AskersAsync(session, ct);
        var supporters = SupportRules.Count(all, await db.SupportsAsync(session, ct));
        var lookalikes = await known.OfAsync(db, session, all, ct);
        var merged = all.Where(question => question.MergedInto is not null).ToLookup(question => question.MergedInto!.Value, question => question.Number);
        var places = all.Where(question => question.State != QuestionState.Withdrawn && (IsOnStage(question) || IsLookedFor(question))).ToLookup(PlaceOf);
        var pages = Enum.GetValues<BoardPlace>().Select(Page).ToList();
        var shown = await ShownAsync(pages.SelectMany(page => page.Questions), ct);
        var attached = await attachments.OfAsync(shown.Values.SelectMany(question => question.Parts), ct);
        return new(
            session, version, [.. pages.Select(page => new BoardColumn(page.Place, [.. page.Questions.Select(question => Card(question, page.Place))], page.Total, page.First))], filter,
            [.. all.Select(question => question.Label).OfType<string>().Distinct().Order(StringComparer.Ordinal)])
        {
            Open = all.Count(question => question.State is QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now),
        };

        bool IsLookedFor(Question question) => filter.Takes(question, QuestionReplies.Called(question), BoardReplies.Asker(question, askers));

        (BoardPlace Place, List<Question> Questions, int Total, int First) Page(BoardPlace place)
        {
            var ordered = Ordered(places[place], place == BoardPlace.Settled && filter.Sort == BoardSort.Queue ? BoardSort.Newest : filter.Sort, supporters).ToList();
            var first = Math.Min(filter.Page - 1, Math.Max(0, ordered.Count - 1) / Most) * Most;
            return (place, [.. ordered.Skip(first).Take(Most)], ordered.Count, first + 1);
        }

        BoardCard Card(Question question, BoardPlace place)
        {
            var whole = shown[question.Id];
            return new()
            {
                Number = whole.Number,
                Place = place,
                Kind = whole.Kind,
                State = whole.State,
                Called = QuestionReplies.Called(question),
                Asker = BoardReplies.Asker(question, askers),
                AskedAt = whole.AskedAt,
                Text = whole.Text,
                Reworded = whole.Reworded,
                NeedsCare = whole.NeedsCare,
                Label = whole.Label,
                Assignee = whole.Assignee,
                Standing = QuestionReplies.Standing(question, all),
                Supporters = supporters.GetValueOrDefault(question.Id),
                Lookalike = lookalikes.TryGetValue(question.Id, out var other) ? other : null,
                Merged = new(merged[question.Id].Order()),
                Answers = new(whole.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text)),
                Attachments = new(attached.Of(whole)),
            };
        }
    }

    /// <summary>Of most questions a page shows nothing: their words are read only to be searched.</summary>
    private Task<List<Question>> AllAsync(Session session, bool withText, CancellationToken ct)
    {
        var all = db.Questions.AsNoTracking().Where(question => question.SessionId == session.Id).OrderBy(question => question.Number);
        return withText ? db.WholeAsync(all, ct) : all.IgnoreAutoIncludes().ToListAsync(ct);
    }

    private async Task<Dictionary<QuestionId, Question>> ShownAsync(IEnumerable<Question> questions, CancellationToken ct)
    {
        var ids = questions.Select(question => question.Id).ToList();
        return (await db.WholeAsync(db.Questions.Where(question => ids.Contains(question.Id)), ct)).ToDictionary(question => question.Id);
    }

    /// <summary>What is on screen and what comes next is seen whatever one looks for.</summary>
    private static bool IsOnStage(Question question) => question.State is QuestionState.Now or QuestionState.Next;

    private static IOrderedEnumerable<Question> Ordered(IEnumerable<Question> questions, BoardSort sort, IReadOnlyDictionary<QuestionId, int> supporters) => sort switch
    {
        BoardSort.Queue => questions.OrderBy(question => question.Order),
        BoardSort.Newest => questions.OrderByDescending(question => question.Number),
        BoardSort.Supporters => questions.OrderByDescending(question => supporters.GetValueOrDefault(question.Id)).ThenBy(question => question.Order),
        BoardSort.Waiting => questions.OrderBy(question => question.AskedAt).ThenBy(question => question.Number),
        BoardSort.Label => questions.OrderBy(question => question.Label is null).ThenBy(question => question.Label, StringComparer.Ordinal).ThenBy(question => question.Order),
    };

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
