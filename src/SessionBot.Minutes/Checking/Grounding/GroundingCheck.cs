namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// Holds a sentence of a model or of a person against the words that it cites, without a model and without network. It finds
/// what contradicts or exceeds the source; it cannot know whether the source is true. Cost grows with the length of both.
/// </summary>
public static class GroundingCheck
{
    /// <summary>Below it the wording alone makes a sentence doubtful.</summary>
    private const double Doubtful = 0.12;

    /// <param name="source">All that the sentence cites, in order.</param>
    /// <param name="sessionDate">The day on which 「来月」 was said; without it relative dates match only themselves.</param>
    public static GroundingResult Check(string source, string claim, DateOnly? sessionDate = null)
    {
        var (stated, cited) = (new Reading(claim, sessionDate), new Reading(source, sessionDate));
        var reasons = Reasons(stated, cited).DistinctBy(reason => (reason.Facet, reason.Piece)).ToList();
        var score = GroundingScore.Of(ContentCoverage.Of(stated, cited), reasons);
        if (score < Doubtful && reasons.Count == 0)
        {
            reasons.Add(new(GroundingFacet.Content, claim, "原文に近い言い回しがほとんどありません。内容を確かめてください。"));
        }

        return new GroundingResult(Verdict(reasons, score), score, reasons);
    }

    private static GroundingVerdict Verdict(List<GroundingReason> reasons, double score) =>
        reasons.Count == 0 ? GroundingVerdict.Supported
        : score < Doubtful || reasons.Exists(reason => reason.Facet is GroundingFacet.Number or GroundingFacet.OtherNumber or GroundingFacet.Negation) ? GroundingVerdict.Unsupported
        : GroundingVerdict.Check;

    private static IEnumerable<GroundingReason> Reasons(Reading claim, Reading source) =>
    [
        .. NumberCheck.Of(claim, source),
        .. NameCheck.Of(claim, source),
        .. NegationCheck.Of(claim, source),
        .. ModalityCheck.Of(claim, source),
        .. QuantifierCheck.Of(claim, source),
        .. ActorCheck.Of(claim, source),
    ];
}
