using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>What <see cref="MeaningHints"/> has found in a session, read from its log: from one reading to the next only what has come.</summary>
/// <param name="Others">For a question, the one that it resembles; gone when one of the two has got another text.</param>
internal sealed record FoundLookalikes(int Seen, ImmutableDictionary<QuestionId, QuestionId> Others)
{
    public static FoundLookalikes None { get; } = new(0, ImmutableDictionary<QuestionId, QuestionId>.Empty);

    public static QuestionId ReadOther(string after) => new(Guid.Parse(after));

    public static string WriteOther(QuestionId other) => $"{other.Value:N}";

    public async Task<FoundLookalikes> FollowAsync(SessionBotDb db, Session session, CancellationToken ct)
    {
        var come = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > Seen && entry.Subject != null
                && (entry.Kind == SessionEventKind.LookalikeFound || entry.Kind == SessionEventKind.QuestionUnsent
                    || (entry.Kind == SessionEventKind.QuestionEdited && !ComparedTexts.WithoutTheText.Contains(entry.After))))
            .OrderBy(entry => entry.Version).ToListAsync(ct);
        return new(Math.Max(session.Version, Seen), come.Aggregate(Others, With));
    }

    /// <summary>The built-in findings, and for questions without one what was found besides.</summary>
    /// <param name="compared">Who may resemble whom.</param>
    public IReadOnlyDictionary<QuestionId, int> Beside(IReadOnlyDictionary<QuestionId, int> known, IReadOnlyCollection<Question> compared)
    {
        if (Others.IsEmpty)
        {
            return known;
        }

        var numbers = compared.ToDictionary(question => question.Id, question => question.Number);
        var all = new Dictionary<QuestionId, int>(known);
        foreach (var held in LookalikesOfHeld.Held(compared))
        {
            if (Others.TryGetValue(held.Id, out var other) && numbers.TryGetValue(other, out var number))
            {
                all.TryAdd(held.Id, number);
            }
        }

        return all;
    }

    private static ImmutableDictionary<QuestionId, QuestionId> With(ImmutableDictionary<QuestionId, QuestionId> others, SessionEvent entry)
    {
        var subject = new QuestionId(entry.Subject!.Value);
        return entry.Kind == SessionEventKind.LookalikeFound
            ? others.SetItem(subject, ReadOther(entry.After))
            : others.RemoveRange(others.Where(pair => pair.Key == subject || pair.Value == subject).Select(pair => pair.Key));
    }
}
