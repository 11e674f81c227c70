using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Evaluation;

/// <param name="Hit">Share of paraphrases whose first neighbour is of their group.</param>
/// <param name="LookAlike">Share whose first neighbour is a look-alike of their group.</param>
/// <param name="HintPrecision">Of the hints shown to anybody, look-alikes' askers included, the share that is right.</param>
/// <param name="HintCoverage">Share of paraphrases that get a right hint.</param>
internal sealed record SimilarFigures(int Questions, double Hit, double LookAlike, double HintPrecision, double HintCoverage)
{
    public static SimilarFigures Of(IReadOnlyList<SimilarItem> items)
    {
        var index = SimilarQuestions.Index(items.Select((item, place) => (place, item.Text)));
        return Measure(items, [.. items.Select((_, place) => index.Neighbours(place, 1)[0]).Select(best => (best.Id, best.Score))]);
    }

    public static SimilarFigures OfBaseline(IReadOnlyList<SimilarItem> items)
    {
        var plain = new PlainTfIdf([.. items.Select(item => item.Text)]);
        return Measure(items, [.. items.Select((_, place) => (plain.Nearest(place), 0.0))]);
    }

    private static SimilarFigures Measure(IReadOnlyList<SimilarItem> items, IReadOnlyList<(int Place, double Score)> first)
    {
        var places = Enumerable.Range(0, items.Count).ToList();
        var paraphrases = places.Where(place => items[place].Group is not null).ToList();
        var hints = places.Where(place => first[place].Score >= SimilarQuestions.HintThreshold).ToList();
        return new(
            paraphrases.Count,
            Share(paraphrases, IsHit),
            Share(paraphrases, place => items[first[place].Place].LookAlikeOf == items[place].Group),
            Share(hints, IsHit),
            Share(paraphrases, place => first[place].Score >= SimilarQuestions.HintThreshold && IsHit(place)));

        bool IsHit(int place) => items[place].Group is { } group && items[first[place].Place].Group == group;
    }

    private static double Share(List<int> places, Func<int, bool> isTrue) =>
        places.Count == 0 ? 0 : (double)places.Count(isTrue) / places.Count;
}
