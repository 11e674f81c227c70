using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Reviewing;

namespace SessionBot.Features.MinutesReview;

/// <summary>
/// How edits tell of sentences that organizers added and moved. An added one is called by the edit that added it and by the source that it cites, so that an unsend of that source
/// finds it like all others.
/// </summary>
internal static class Arrangements
{
    private const string Own = "/own:";

    public static IReadOnlyList<Arrangement> Of(ReviewState state) => [.. state.Arranged.Select(Of)];

    /// <param name="edit">The number of the edit that adds it.</param>
    /// <param name="source">Null for what cites nothing.</param>
    public static string PlaceOf(SectionKind section, int edit, string? source) => $"{section}{Own}{edit}{(source is null ? "" : $":{source}")}";

    public static string TextOf(Arrangement.Moved moved) => $"{moved.Side} {moved.Target}";

    private static Arrangement Of(MinutesEdit edit) => edit.Kind == MinutesEditKind.Added
        ? new Arrangement.Added(edit.Place, edit.Text!, SourceOf(edit.Place), edit.Before ?? "")
        : edit.Text!.Split(' ', 2) is [var side, var target] ? new Arrangement.Moved(edit.Place, target, Enum.Parse<MoveSide>(side))
        : throw new ArgumentException($"Edit {edit.Number} does not say past what it moves a sentence.", nameof(edit));

    private static string? SourceOf(string place) => place[(place.IndexOf(Own, StringComparison.Ordinal) + Own.Length)..].Split(':', 2) is [_, var source] ? source : null;
}
