using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Similar;
using SessionBot.Domain.Sessions;
using SessionBot.Live;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The lookalikes of each session's held questions, for all boards that show it. A question is compared with the others once, when it comes, and again
/// only when the one that it resembles has gone or a text is another.
/// </summary>
internal sealed class KnownLookalikes(MeaningHints meanings, TimeProvider clock)
{
    private readonly ShortLived<Comparison> _known = new(clock);

    /// <param name="Nearest">For each held question that was compared, the one that it resembles; null where there is none.</param>
    /// <param name="Found">By their meaning.</param>
    private sealed record Comparison(ComparedTexts Texts, IReadOnlyDictionary<QuestionId, QuestionId?> Nearest, FoundLookalikes Found);

    /// <param name="all">Without their texts.</param>
    /// <returns>The numbers of the ones that they resemble.</returns>
    public async Task<IReadOnlyDictionary<QuestionId, int>> OfAsync(SessionBotDb db, Session session, IEnumerable<Question> all, CancellationToken ct)
    {
        var compared = LookalikesOfHeld.Compared(all).ToDictionary(question => question.Id);
        if (compared.Count == 0)
        {
            return new Dictionary<QuestionId, int>();
        }

        var known = _known.Take(session.Id);
        var found = meanings.Embeddings is null ? FoundLookalikes.None : await (known?.Found ?? FoundLookalikes.None).FollowAsync(db, session, ct);
        var texts = await ComparedTexts.FollowAsync(db, session, compared.Keys, known?.Texts, ct);
        known = known?.Texts.Index == texts.Index ? known : null;
        var nearest = LookalikesOfHeld.Held(compared.Values).ToDictionary(
            held => held.Id, held => known is not null && IsAsBefore(held.Id) && known.Nearest.TryGetValue(held.Id, out var other) && (other is null || IsAsBefore(other.Value)) ? other : texts.Nearest(held.Id));

        // Whoever was there before may resemble whoever has come.
        foreach (var come in known is null ? [] : texts.Come)
        {
            if (texts.Nearest(come) is { } first && nearest.TryGetValue(first, out var none) && none is null)
            {
                nearest[first] = come;
            }
        }

        _known.Keep(session.Id, new(texts, nearest, found));
        return found.Beside(nearest.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => compared[pair.Value!.Value].Number), compared.Values);

        bool IsAsBefore(QuestionId id) => compared.ContainsKey(id) && !texts.Come.Contains(id);
    }
}
