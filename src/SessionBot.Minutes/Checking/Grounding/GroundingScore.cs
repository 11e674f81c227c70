namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// One figure from the wording's coverage and from what the checks found: a logistic regression, fitted on public pairs of
/// speeches and summaries, true ones and human-made fakes, of which none is kept here.
/// </summary>
internal static class GroundingScore
{
    private static readonly double[] Coverage = [1.19, -0.41, 3.21, 0.36, 1.58, 0.48, -0.66, 1.69, -1.54, 1.61, -1.48];

    private const double Bias = -4.73;

    private const double PerReason = -1;

    public static double Of(ContentCoverage coverage, IReadOnlyList<GroundingReason> reasons)
    {
        var sum = Bias + coverage.Features.Zip(Coverage, (feature, weight) => feature * weight).Sum() + PerReason * Math.Min(3, reasons.Count);
        return 1 / (1 + Math.Exp(-sum));
    }
}
