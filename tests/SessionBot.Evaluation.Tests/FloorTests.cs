namespace SessionBot.Evaluation.Tests;

/// <summary>Floors a little below today's figures: a change that makes them worse must say so here.</summary>
public sealed class FloorTests
{
    private static readonly IReadOnlyList<SimilarItem> Similar = EvaluationSets.Similar();
    private static readonly IReadOnlyList<KindItem> Kinds = EvaluationSets.Kinds();
    private static readonly IReadOnlyList<GroundingItem> Grounding = EvaluationSets.Grounding();

    /// <summary>How many of the faithful sentences may be flagged, and which share of the others must be.</summary>
    private static readonly Dictionary<string, (double Flagged, (string Facet, double Share)[] Found)> GroundingFloors = new()
    {
        [EvaluationSets.Development] = (0.12,
            [("number", 0.99), ("name", 0.95), ("negation", 0.89), ("modality", 0.92), ("quantifier", 0.9), ("otherNumber", 0.84), ("actor", 0.48), ("fake", 0.95)]),
        [EvaluationSets.HeldOut] = (0.02,
            [("number", 0.99), ("name", 0.93), ("negation", 0.99), ("modality", 0.95), ("quantifier", 0.99), ("otherNumber", 0.92), ("actor", 0.95), ("fake", 0.95)]),
        [EvaluationSets.SecondHeldOut] = (0.16,
            [("number", 0.99), ("name", 0.99), ("negation", 0.5), ("modality", 0.81), ("quantifier", 0.86), ("otherNumber", 0.92), ("actor", 0.31)]),
    };

    [Theory]
    [InlineData(EvaluationSets.Development, 0.89, 0.04)]
    [InlineData(EvaluationSets.HeldOut, 0.85, 0.03)]
    [InlineData(EvaluationSets.SecondHeldOut, 0.93, 0.05)]
    public void Neighbours_keep_their_figures(string split, double hit, double lookAlike)
    {
        var figures = SimilarFigures.Of([.. Similar.Where(item => item.Split == split)]);

        Assert.True(figures.Hit >= hit, $"hit@1 is {figures.Hit:0.000}");
        Assert.True(figures.LookAlike <= lookAlike, $"look-alike first is {figures.LookAlike:0.000}");
    }

    [Theory]
    [InlineData(EvaluationSets.Development)]
    [InlineData(EvaluationSets.HeldOut)]
    [InlineData(EvaluationSets.SecondHeldOut)]
    public void Nine_of_ten_hints_are_right(string split) =>
        Assert.True(SimilarFigures.Of([.. Similar.Where(item => item.Split == split)]).HintPrecision >= 0.9);

    [Theory]
    [InlineData(EvaluationSets.Development, 0.98)]
    [InlineData(EvaluationSets.HeldOut, 0.89)]
    public void Kinds_keep_their_figures(string split, double right)
    {
        var figures = KindFigures.Of([.. Kinds.Where(item => item.Split == split)]);

        Assert.True(figures.Right >= right, $"{figures.Right:0.000} are right");
    }

    [Theory]
    [InlineData(EvaluationSets.Development)]
    [InlineData(EvaluationSets.HeldOut)]
    [InlineData(EvaluationSets.SecondHeldOut)]
    public void Grounding_keeps_its_figures(string split)
    {
        var figures = GroundingFigures.Of([.. Grounding.Where(item => item.Split == split)]);

        var (flagged, found) = GroundingFloors[split];
        Assert.True(figures.Flagged <= flagged, $"{figures.Flagged:0.000} of the faithful sentences are flagged");
        Assert.True(figures.Auc is null or >= 0.95, $"the AUC is {figures.Auc:0.000}");
        Assert.All(found, floor => Assert.True(figures.Found[floor.Facet].Share >= floor.Share, $"{floor.Facet}: {figures.Found[floor.Facet].Share:0.000} found"));
    }

    [Theory]
    [InlineData(EvaluationSets.Development, 0.60, 0.47, 0.55)]
    [InlineData(EvaluationSets.HeldOut, 0.64, 0.48, 0.57)]
    public void Condensing_keeps_its_figures(string split, double one, double two, double longest)
    {
        var score = CondenseFigures.Of([.. EvaluationSets.Condense().Where(item => item.Split == split)]);

        Assert.True(score.One >= one && score.Two >= two && score.Longest >= longest, $"{score}");
    }

    [Fact]
    public void Answers_are_digested_as_editors_digest_them()
    {
        var score = CondenseFigures.Of(EvaluationSets.Digests());

        Assert.True(score.One >= 0.46 && score.Two >= 0.32 && score.Longest >= 0.39, $"{score}");
    }

    [Theory]
    [InlineData(nameof(SittingOrder.AllAtOnce), 0, 0.85)]
    [InlineData(nameof(SittingOrder.AllAtOnce), LinkFigures.Garbled, 0.85)]
    [InlineData(nameof(SittingOrder.ByOfficer), 0, 0.85)]
    [InlineData(nameof(SittingOrder.ByOfficer), LinkFigures.Garbled, 0.75)]
    [InlineData(nameof(SittingOrder.OneByOne), 0, 0.95)]
    [InlineData(nameof(SittingOrder.OneByOne), LinkFigures.Garbled, 0.9)]
    public void Questions_find_their_answers(string order, double garbled, double right)
    {
        var figures = LinkFigures.Of(EvaluationSets.Condense(), Enum.Parse<SittingOrder>(order), garbled);

        Assert.True(figures.Right >= right, $"{figures.Right:0.000} are right");
    }

    [Fact]
    public void A_long_sitting_is_linked_and_condensed_within_two_seconds() =>
        Assert.InRange(LinkFigures.Time(EvaluationSets.Condense(), LinkFigures.LongSitting), TimeSpan.Zero, TimeSpan.FromSeconds(2));

    [Fact]
    public void The_sets_hold_what_the_figures_claim()
    {
        Assert.All(Similar.Where(item => item.Group is not null).GroupBy(item => item.Group), group => Assert.Equal(4, group.Count()));
        Assert.All(Similar, item => Assert.True(item.Group is null != item.LookAlikeOf is null, item.Id));
        Assert.All(Similar.Where(item => item.Group is not null).GroupBy(item => item.Group), group => Assert.Single(group.Select(item => item.Split).Distinct()));
        Assert.All(Kinds, item => Assert.Contains(item.Kind, KindFigures.Kinds));
        Assert.Equal(Similar.Count, Similar.Select(item => item.Id).Distinct().Count());
    }
}
