namespace SessionBot.Minutes.Checking.Grounding;

public enum GroundingVerdict
{
    /// <summary>◎ Nothing in the sentence contradicts or exceeds its source.</summary>
    Supported,

    /// <summary>△ A person must look at it.</summary>
    Check,

    /// <summary>× It states what its source does not.</summary>
    Unsupported,
}

/// <summary>What a sentence and its source disagree about.</summary>
public enum GroundingFacet
{
    Number,

    /// <summary>A number of the source that belongs to something else there.</summary>
    OtherNumber,

    Name,
    Negation,
    Modality,
    Quantifier,
    Actor,

    /// <summary>Too little of the sentence is found in the source at all.</summary>
    Content,

    /// <summary>It cites nothing, or what the session does not have.</summary>
    Evidence,

    /// <summary>It stands under one region and cites another's report.</summary>
    Region,
}

/// <param name="Piece">The words of the sentence that it is about, as they stand there.</param>
/// <param name="Words">For an organizer: what is wrong, in Japanese.</param>
public sealed record GroundingReason(GroundingFacet Facet, string Piece, string Words);

/// <param name="Score">How well the source carries the sentence, from 0 to 1.</param>
/// <param name="Reasons">Empty exactly where the verdict is <see cref="GroundingVerdict.Supported"/>.</param>
public sealed record GroundingResult(GroundingVerdict Verdict, double Score, IReadOnlyList<GroundingReason> Reasons);
