namespace SessionBot.Domain.Questions.Similar;

/// <summary>A meaning with the words for it.</summary>
/// <param name="Field">The family of meanings it belongs to; related meanings share one.</param>
internal sealed record Concept(string Name, ConceptRole Role, string Field, IReadOnlyList<string> Words)
{
    /// <summary>True for people: two questions alike but for the people are not the same question.</summary>
    public bool IsParty => Field is "住民" or "職員" or "団体";
}

internal enum ConceptRole
{
    /// <summary>What the talk is about.</summary>
    Topic,

    /// <summary>What one wants to know about it: cost, time, reason.</summary>
    Aspect,

    /// <summary>Words of nearly every talk, such as 導入 and 利用.</summary>
    Generic,
}
