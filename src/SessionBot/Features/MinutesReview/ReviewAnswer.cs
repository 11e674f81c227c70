namespace SessionBot.Features.MinutesReview;

/// <summary>What came of a form of the review page.</summary>
/// <param name="Told">In words for the organizer; null when the page itself shows it.</param>
/// <param name="Sentence">The sentence that stays open, by its number now.</param>
/// <param name="IsFault">Nothing was changed.</param>
public sealed record ReviewAnswer(string? Told, string? Sentence = null, bool IsFault = false)
{
    /// <summary>The place of the page that was looked at, where no sentence stays open.</summary>
    public string? Part { get; init; }

    public static ReviewAnswer Fault(string told) => new(told, IsFault: true);
}
