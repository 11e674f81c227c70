namespace SessionBot.Minutes.Rendering;

/// <summary>What stands around an article on its page.</summary>
/// <param name="Notice">Above it, such as that it is a draft.</param>
/// <param name="Newer">The address that the notice leads to: a version that holds instead of this one.</param>
public sealed record PageNotes(string? Notice = null, string? Newer = null)
{
    public string CorrectionsHeading { get; init; } = "";

    /// <summary>What has been corrected since the article was first published, each with its date, in order.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];
}
