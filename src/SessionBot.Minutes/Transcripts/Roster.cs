using System.Text;
using System.Text.RegularExpressions;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Finds a session's speakers behind the names that a meeting tool shows: 「葉山　透さん」, 「葉山透（星見町）」, 「星見町 葉山」.</summary>
public sealed partial class Roster(IReadOnlyList<Speaker> speakers)
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

    /// <summary>The roster's name for a label, or the label itself.</summary>
    public string NameOf(string label) => Find(label)?.Name ?? label;

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
