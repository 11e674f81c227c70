using SessionBot.Minutes.Checking.Grounding;

namespace SessionBot.Minutes.Checking;

/// <summary>How a sentence was held against its sources.</summary>
public enum MarkBasis
{
    /// <summary>Words of the layout, which state nothing of the session.</summary>
    Layout,

    /// <summary>Made again from its evidence by the same rules, character for character.</summary>
    Replayed,

    /// <summary>A model's or a person's wording, compared with the words it cites.</summary>
    Compared,

    /// <summary>There was nothing to compare it with: it cites nothing, or what the session does not have.</summary>
    NoEvidence,
}

/// <summary>What an organizer sees beside a sentence: ◎ △ × and why.</summary>
/// <param name="Verdict">◎ <see cref="GroundingVerdict.Supported"/>, △ <see cref="GroundingVerdict.Check"/>, × <see cref="GroundingVerdict.Unsupported"/>.</param>
/// <param name="Reasons">Empty exactly where the verdict is <see cref="GroundingVerdict.Supported"/>.</param>
public sealed record SentenceMark(GroundingVerdict Verdict, MarkBasis Basis, IReadOnlyList<GroundingReason> Reasons)
{
    public string Sign => Verdict switch
    {
        GroundingVerdict.Supported => "◎",
        GroundingVerdict.Check => "△",
        GroundingVerdict.Unsupported => "×",
    };
}
