using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>For questions that wait for an organizer: the one that asks much the same, which helps merging by hand.</summary>
internal static class LookalikesOfHeld
{
    /// <summary>A list shows no more anyway, and the organizer waits for it.</summary>
    private const int MostHeld = 20;

    private const int MostCompared = 300;

    /// <summary>Those that have a say in it, whatever they say; none where nothing is held.</summary>
    public static IReadOnlyList<Question> Compared(IEnumerable<Question> all)
    {
        var standing = all.Where(MayResemble).ToList();
        var held = standing.Where(question => question.State == QuestionState.Held).Take(MostHeld).ToList();
        return held.Count == 0 ? [] : [.. standing.TakeLast(MostCompared).Union(held)];
    }

    /// <summary>Those that have a say in it, with what they say now: nothing that is unsent is among them.</summary>
    public static async Task<List<Question>> ReadComparedAsync(SessionBotDb db, Session session, CancellationToken ct)
    {
        var all = await db.Questions.AsNoTracking().IgnoreAutoIncludes().Where(question => question.SessionId == session.Id).OrderBy(question => question.Number).ToListAsync(ct);
        var ids = Compared(all).Select(question => question.Id).ToList();
        var read = ids.Count == 0 ? [] : await db.Questions.AsNoTracking().Where(question => ids.Contains(question.Id)).OrderBy(question => question.Number).ToListAsync(ct);
        return read.FindAll(question => question.Text.Length >= SimilarHint.ShortestText);
    }

    public static bool MayResemble(Question question) => question is
    {
        Kind: QuestionKind.Question,
        NeedsCare: false,
        State: QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now or QuestionState.Answered,
    };

    /// <summary>Of those that are compared, the ones for which a lookalike is looked for.</summary>
    public static IEnumerable<Question> Held(IEnumerable<Question> compared) =>
        compared.Where(question => question.State == QuestionState.Held).OrderBy(question => question.Number).Take(MostHeld);

    public static IReadOnlyDictionary<QuestionId, int> Among(IEnumerable<Question> all)
    {
        var compared = Compared(all.Where(question => question.Text.Length > 0)).ToDictionary(question => question.Id);
        var held = Held(compared.Values).ToList();
        if (held.Count == 0)
        {
            return new Dictionary<QuestionId, int>();
        }

        var index = SimilarQuestions.Index(compared.Values.Select(question => (question.Id, question.Text)));
        return held.Select(question => (question.Id, Nearest: index.Neighbours(question.Id, 1)))
            .Where(found => found.Nearest is [{ Score: >= SimilarQuestions.HintThreshold }])
            .ToDictionary(found => found.Id, found => compared[found.Nearest[0].Id].Number);
    }
}
