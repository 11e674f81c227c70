using SessionBot.Minutes.Document;

namespace SessionBot.Features.MinutesReview;

/// <summary>Sections as forms and edits name them.</summary>
internal static class ReviewSections
{
    public static SectionKind? Read(string? name) => Enum.TryParse<SectionKind>(name, out var section) && Enum.IsDefined(section) ? section : null;

    /// <summary>No sentence has such a place.</summary>
    public static string PlaceOf(SectionKind section) => $"section:{section}";

    public static IReadOnlySet<SectionKind> Locked(IReadOnlySet<string> places) => Enum.GetValues<SectionKind>().Where(section => places.Contains(PlaceOf(section))).ToHashSet();
}
