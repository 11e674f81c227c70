using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Transcripts;

internal static partial class SpokenWords
{
    /// <summary>A name before a colon is a speaker's where so large a share of the places has one; else it is a label within what is said.</summary>
    private const double NamedShare = 0.5;

    /// <summary>Puts two pieces of one utterance together: Latin words need a space between them; Japanese, and a number that was cut through, do not.</summary>
    public static string Join(string before, string after) =>
        before.Length > 0 && after.Length > 0 && char.IsAsciiLetter(before[^1]) && char.IsAsciiLetter(after[0]) ? $"{before} {after}" : before + after;

    /// <summary>Whether texts begin with their speaker's name and a colon, as a whole.</summary>
    public static bool AreNamed(IReadOnlyCollection<string> texts) =>
        texts.Count > 0 && texts.Count(text => Named().IsMatch(text)) >= texts.Count * NamedShare;

    /// <summary>Whether those names come back, as speakers do and the labels of notes (「成果:…」) do not.</summary>
    public static bool NamesRecur(IReadOnlyCollection<string> texts)
    {
        var names = texts.Select(text => SplitName(text).Speaker).OfType<string>().ToList();
        return names.Distinct().Count() * 2 <= names.Count;
    }

    public static (string? Speaker, string Text) SplitName(string text) =>
        Named().Match(text) is { Success: true } named ? (named.Groups["name"].Value.Trim(), named.Groups["text"].Value.Trim()) : (null, text.Trim());

    // A name is short and without punctuation; neither a time (9:30) nor an address (https:).
    [GeneratedRegex(@"^(?>\s*)(?<name>[^:：。、，！？!?<>「」]{1,40}?)(?<![0-9０-９]|https?|ftp|mailto)(?>\s*)[:：](?>\s*)(?<text>[^/].*)$", RegexOptions.Singleline)]
    private static partial Regex Named();
}
