using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Evaluation;

/// <param name="Clean">Faithful sentences.</param>
/// <param name="Flagged">The share of them that is flagged all the same.</param>
/// <param name="Found">By what was changed: how many sentences, and which share is flagged.</param>
/// <param name="Auc">How often a faithful sentence scores above a fluent fake; null without fakes.</param>
internal sealed record GroundingFigures(int Clean, double Flagged, IReadOnlyDictionary<string, (int Count, double Share)> Found, double? Auc)
{
    public const string CleanFacet = "clean";
    public const string FakeFacet = "fake";

    public static GroundingFigures Of(IReadOnlyList<GroundingItem> items)
    {
        var judged = items.Select(item => (item.Facet, Result: GroundingCheck.Check(item.Source, item.Claim, item.SessionDate))).ToList();
        var shares = judged.GroupBy(pair => pair.Facet).ToDictionary(
            group => group.Key,
            group => (Count: group.Count(), Share: group.Average(pair => pair.Result.Verdict == GroundingVerdict.Supported ? 0.0 : 1.0)));
        var clean = judged.Where(pair => pair.Facet == CleanFacet).Select(pair => pair.Result.Score).ToList();
        var fakes = judged.Where(pair => pair.Facet == FakeFacet).Select(pair => pair.Result.Score).ToList();
        double? auc = fakes.Count == 0 ? null : clean.Average(score => fakes.Average(fake => score > fake ? 1 : score == fake ? 0.5 : 0));
        var (count, flagged) = shares[CleanFacet];
        shares.Remove(CleanFacet);
        return new(count, flagged, shares, auc);
    }
}
