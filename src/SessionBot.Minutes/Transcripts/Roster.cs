using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Finds a session's speakers behind the names that a meeting tool shows: 「葉山　透さん」, 「葉山透（星見町）」, 「星見町 葉山」.</summary>
/// <param name="speakers">Of the session.</param>
/// <param name="chosen">Names that people have given to labels, which count before all others; the empty label is of whoever the file does not name.</param>
public sealed partial class Roster(IReadOnlyList<Speaker> speakers, IReadOnlyDictionary<string, string>? chosen = null)
{
    private const int ShortestFamilyName = 2;

    private readonly List<(Speaker Speaker, string Name)> _known = [.. speakers.Select(speaker => (speaker, Fold(speaker.Name)))];

    /// <summary>The only speaker whom the label can mean; null where it means nobody, or could mean two.</summary>
    public Speaker? Find(string label)
    {
        var folded = Fold(label);
        var bare = Honorific().Replace(Bracketed().Replace(folded, ""), "");
        return Only(known => known.Name == bare)
            ?? Only(known => folded.Contains(known.Name, StringComparison.Ordinal))
            ?? Only(known => bare.Length >= ShortestFamilyName && known.Name.StartsWith(bare, StringComparison.Ordinal))
            ?? Only(known => FamilyNameAfterPlace(known, bare));
    }

    /// <summary>The name chosen for a label, else the roster's, else the label itself.</summary>
    [return: NotNullIfNotNull(nameof(label))]
    public string? NameOf(string? label) => chosen?.GetValueOrDefault(label ?? "") ?? (label is null ? null : Find(label)?.Name ?? label);

    private Speaker? Only(Func<(Speaker Speaker, string Name), bool> isMeant) =>
        _known.Where(isMeant).Take(2).ToList() is [var known] ? known.Speaker : null;

    private static bool FamilyNameAfterPlace((Speaker Speaker, string Name) known, string label) =>
        label.Length > ShortestFamilyName
        && Enumerable.Range(ShortestFamilyName, Math.Max(0, known.Name.Length - ShortestFamilyName)).Any(length =>
            label.EndsWith(known.Name[..length], StringComparison.Ordinal)
            && label.Length - length >= ShortestFamilyName
            && Fold(known.Speaker.Organization).Contains(label[..^length], StringComparison.Ordinal));

    private static string Fold(string name) => Space().Replace(string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Space();

    [GeneratedRegex(@"[(\[【][^)\]】]*[)\]】]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("(?:さん|さま|様|氏|先生|議員)$")]
    private static partial Regex Honorific();
}
