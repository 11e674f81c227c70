namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// One figure from the wording's coverage and from what the checks found: a logistic regression, fitted on public pairs of
/// speeches and summaries, true ones and human-made fakes, of which none is kept here.
/// </summary>
internal static class GroundingScore
{
    private static readonly double[] Coverage = [2.4, 1.76, 4.06, -3.03, -2.48, 2.47];

    private const double Bias = -6;

    private const double PerReason = -1.22;

    public static double Of(ContentCoverage coverage, IReadOnlyList<GroundingReason> reasons)
    {
        var sum = Bias + coverage.Features.Zip(Coverage, (feature, weight) => feature * weight).Sum() + PerReason * Math.Min(3, reasons.Count);
        return 1 / (1 + Math.Exp(-sum));
    }
}
