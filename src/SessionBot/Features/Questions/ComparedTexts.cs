using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The texts of some questions of a session, ready to be compared. From one reading to the next only those are read that have come: taking all of them
/// apart takes a hundred times as long as all else.
/// </summary>
/// <param name="Seen">The session's version before they were read: they are as new as that at least.</param>
/// <param name="Read">All that were wanted; one without a text is in no index.</param>
internal sealed record ComparedTexts(int Seen, QuestionIndex<QuestionId> Index, ImmutableHashSet<QuestionId> Read)
{
    /// <summary>Of these, the ones that this reading has read: new ones, and those whose text may be another since.</summary>
    public ImmutableHashSet<QuestionId> Come { get; init; } = [];

    /// <summary>Stands in the SQL, so that a test can tell where it runs.</summary>
    public const string ReadingTag = "compared questions";

    /// <summary>In the log, for what is another about a question without its text being another.</summary>
    public static readonly string[] WithoutTheText = [ReviewKind.SetByAsker, "region", "attachment"];

    /// <returns>The one that asks much the same; null where there is none.</returns>
    public QuestionId? Nearest(QuestionId id) =>
        Index.Contains(id) && Index.Neighbours(id, 1) is [{ Score: >= SimilarQuestions.HintThreshold } found] ? found.Id : null;

    private static ComparedTexts Nothing(int seen) => new(seen, SimilarQuestions.Index<QuestionId>([]), []);

    /// <summary>What was read before is taken along, unless a text may have become another since. No two may follow from the same at once.</summary>
    /// <param name="wanted">No others are kept.</param>
    public static async Task<ComparedTexts> FollowAsync(SessionBotDb db, Session session, IReadOnlyCollection<QuestionId> wanted, ComparedTexts? known, CancellationToken ct)
    {
        var before = known is null ? Nothing(session.Version) : await WithoutOthersAsync(db, session, known, ct);
        var come = wanted.Where(id => !before.Read.Contains(id)).ToList();
        List<Question> read = come.Count == 0 ? [] : await db.WholeAsync(db.Questions.AsNoTracking().TagWith(ReadingTag).Where(question => come.Contains(question.Id)), ct);
        var texts = read.Where(question => question.Text.Length > 0).Select(question => (question.Id, question.Text)).ToList();
        if (before.Read.IsEmpty)
        {
            return new(session.Version, SimilarQuestions.Index(texts), [.. wanted]) { Come = [.. come] };
        }

        foreach (var gone in before.Read.Except(wanted))
        {
            before.Index.Remove(gone);
        }

        texts.ForEach(text => before.Index.Add(text.Id, text.Text));
        return before with { Seen = session.Version, Read = [.. wanted], Come = [.. come] };
    }

    /// <summary>Whether anything has happened since that makes a text another, or takes it away.</summary>
    public static Task<bool> AreOthersAsync(SessionBotDb db, Session session, int seen, CancellationToken ct) => Others(db, session, seen).AnyAsync(ct);

    /// <summary>What was read before, but for the texts that may have become others since.</summary>
    private static async Task<ComparedTexts> WithoutOthersAsync(SessionBotDb db, Session session, ComparedTexts known, CancellationToken ct)
    {
        var others = await Others(db, session, known.Seen).Select(entry => new { entry.Kind, entry.Subject }).ToListAsync(ct);
        if (others.Exists(entry => entry.Kind == SessionEventKind.QuestionChanged || entry.Subject is null))
        {
            // What was divided may be one again: the entry names one of the two.
            return Nothing(session.Version);
        }

        var changed = others.ConvertAll(entry => new QuestionId(entry.Subject!.Value));
        changed.ForEach(id => known.Index.Remove(id));
        return known with { Read = known.Read.Except(changed) };
    }

    private static IQueryable<SessionEvent> Others(SessionBotDb db, Session session, int seen) => db.SessionEvents.AsNoTracking().Where(
        entry => entry.SessionId == session.Id && entry.Version > seen
            && (entry.Kind == SessionEventKind.QuestionUnsent
                || (entry.Kind == SessionEventKind.QuestionEdited && !WithoutTheText.Contains(entry.After))
                || (entry.Kind == SessionEventKind.QuestionChanged && entry.Undoes != null)));
}
