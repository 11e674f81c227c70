using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SessionBot.Domain.Questions.Similar;

namespace SessionBot.Domain.RegionalReports;

/// <summary>What several regions report on, found by the words that mean the same to the similar-question hint.</summary>
public static partial class ReportThemes
{
    /// <summary>Families of meanings that say what happens, or to whom, and not what a report is about.</summary>
    private static readonly FrozenSet<string> NoThemes = new[] { "動き", "性質" }.ToFrozenSet();

    /// <param name="reports">Each region's text.</param>
    /// <returns>
    /// Themes of two regions and more, those of most regions first. A word of several meanings counts for none of them: a theme that is missing is found by
    /// reading, one that is not there misleads.
    /// </returns>
    public static IReadOnlyList<ReportTheme> Of(IEnumerable<(RegionId Region, string Text)> reports) =>
    [
        .. reports.SelectMany(report => Mentions(report.Region, report.Text))
            .GroupBy(mention => mention.Theme, mention => new ThemeMention(mention.Region, mention.Sentence))
            .Select(same => new ReportTheme(same.Key, [.. same.DistinctBy(mention => mention.Region)]))
            .Where(theme => theme.Mentions.Count > 1)
            .OrderByDescending(theme => theme.Mentions.Count),
    ];

    private static IEnumerable<(string Theme, RegionId Region, string Sentence)> Mentions(RegionId region, string text) =>
        from sentence in Sentence().Matches(text).Select(match => match.Value.Trim())
        from piece in Vocabulary.Shared.Split(FoldedText.Of(sentence))
        where piece.Meanings is [{ Role: ConceptRole.Topic, IsParty: false } only] && !NoThemes.Contains(only.Field)
        select (piece.Meanings![0].Name, region, sentence);

    [GeneratedRegex(@"[^。！？\r\n]+[。！？]?")]
    private static partial Regex Sentence();
}

/// <param name="Mentions">One for each region, in the regions' order: the first sentence that speaks of it.</param>
public sealed record ReportTheme(string Name, IReadOnlyList<ThemeMention> Mentions);

public sealed record ThemeMention(RegionId Region, string Sentence);
