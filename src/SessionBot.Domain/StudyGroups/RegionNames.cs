using System.Text.RegularExpressions;

namespace SessionBot.Domain.StudyGroups;

/// <summary>Finds the region that a person typed: width, case, spaces and a prefecture in front do not matter.</summary>
public static partial class RegionNames
{
    public static Region? Find(IEnumerable<Region> regions, string typed)
    {
        var wanted = Fold(typed);
        return wanted.Length == 0
            ? null
            : regions.FirstOrDefault(region => Fold(region.Name) == wanted)
              ?? regions.FirstOrDefault(region => EndsWithPrefecture(wanted, Fold(region.Name)));
    }

    /// <summary>
    /// The region with which somebody introduces himself: 「みなと町です」, 「はじめまして、みなと町役場の小松と申します。よろしくお願いします。」. For those
    /// alone who have been asked for their region.
    /// </summary>
    public static Region? FindIntroduced(IEnumerable<Region> regions, string typed) => Introduction().Match(Fold(typed)) is { Success: true } said
        ? regions.FirstOrDefault(region => Says(said.Groups["where"].Value, Fold(region.Name)))
        : null;

    /// <summary>The region whose name is nearly what was typed, or is read like it; null where none or several are.</summary>
    public static Region? FindNear(IEnumerable<Region> regions, string typed) =>
        regions.Where(region => RegionSpelling.IsNear(region.Name, typed)).Take(2).ToList() is [var only] ? only : null;

    /// <summary>What somebody who has been asked for the region calls a place that is none of the group's: 「名古屋市」, 「名古屋市の山田です」.</summary>
    public static string? FindUnknown(string typed) =>
        Introduction().Match(Fold(typed)) is { Success: true } said && Place().IsMatch(said.Groups["where"].Value) ? said.Groups["where"].Value : null;

    /// <summary>「ほか」 stands on labels; nobody says it.</summary>
    private static bool Says(string said, string name) => said == name || $"{said}ほか" == name || EndsWithPrefecture(said, name);

    private static bool EndsWithPrefecture(string typed, string name) =>
        typed.EndsWith(name, StringComparison.Ordinal) && typed[..^name.Length] is [.., '都' or '道' or '府' or '県'];

    // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
    private static string Fold(string name) =>
        string.Concat(Width.Fold(name).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    // No name is longer than forty letters; without a bound a page of greetings would be searched for seconds.
    // Whatever is said about the region and is no greeting is left to be kept: 「みなと町の予算はいくらですか」.
    [GeneratedRegex("""
        \A((みな(さん|さま|様)|こんにちは|こんばんは|おはよう(ございます)?|はじめまして|初めまして|お世話に(なります|なっております))[、。!]*)*
        (?<where>[^、。]{1,40}?)(役(場|所))?
        ((の[^、。]{1,8})?(です|と申します|でございます))?[。!]*
        ((どうぞ)?(よろしく|宜しく)お願い(し|いたし|致し)ます[。!]*)?\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Introduction();

    /// <summary>A name, and no sentence that happens to end like one: 「次の会場は名古屋市」.</summary>
    [GeneratedRegex(@"\A[^?!・,.][^はをへ?!・,.]{0,6}[市町村区]\z")]
    private static partial Regex Place();
}
