namespace SessionBot.Domain.Questions.Similar;

/// <summary>How much each sign of sameness counts; found by search on the development groups of the evaluation set.</summary>
internal sealed record SimilarityWeights
{
    public static SimilarityWeights Tuned { get; } = new();

    public double Topic { get; init; } = 1;

    public double Generic { get; init; } = 0.4;

    public double Aspect { get; init; } = 0.55;

    public double WeakAspect { get; init; } = 0.3;

    public double Field { get; init; } = 0.15;

    public double UnknownWord { get; init; } = 0.5;

    /// <summary>A meaning that two others make together.</summary>
    public double Compound { get; init; } = 0.7;

    /// <summary>The kind a meaning belongs to.</summary>
    public double Broader { get; init; } = 0.6;

    /// <summary>The share of the character n-grams in the score; the rest is the words' share.</summary>
    public double Grams { get; init; } = 0.08;

    /// <summary>The score keeps this much when the aspects contradict each other.</summary>
    public double Conflict { get; init; } = 0.5;

    /// <summary>What is kept when they share an aspect but the main one differs.</summary>
    public double Partial { get; init; } = 0.5;

    /// <summary>What is kept when they speak of other people: 職員 and 住民.</summary>
    public double OtherParty { get; init; } = 0.5;

    /// <summary>What is kept when only one of them says what it wants to know.</summary>
    public double OneSided { get; init; } = 0.75;

    public double NumberConflict { get; init; } = 0.8;

    /// <summary>Sentences count as the same one with a word swapped from this share of common character pairs on.</summary>
    public double FrameFrom { get; init; } = 0.4;

    /// <summary>What a swapped word takes from the score of equal sentences, for each share of the meaning it carries.</summary>
    public double Swapped { get; init; } = 5;

    /// <summary>A swapped word takes no more than this share.</summary>
    public double MostSwapped { get; init; } = 0.6;

    /// <summary>Questions the set holds in effect before the first one is added: keeps small sets steady.</summary>
    public double BackgroundQuestions { get; init; } = 150;
}
