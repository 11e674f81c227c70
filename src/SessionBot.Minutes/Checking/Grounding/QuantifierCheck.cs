using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>How much of the whole: すべて, 一部, のみ, ほとんど. Bounds of numbers are <see cref="NumberCheck"/>'s.</summary>
internal static partial class QuantifierCheck
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Classes = WordFiles.Classes("quantifiers");

    private static readonly string[] Bounds = ["least", "most-of", "about"];

    private static readonly string[] Parts = ["some", "few", "only"];

    public static IEnumerable<GroundingReason> Of(Reading claim, Reading source)
    {
        foreach (var (name, words) in Classes.Where(pair => !Bounds.Contains(pair.Key)))
        {
            if (Said(claim.Text, name, words) is not var (word, at))
            {
                continue;
            }

            var near = source.Near(claim.SentenceOf(at)) + (name == "all" ? "" : '。' + source.Near(claim.ClauseOf(at)));
            if (words.Any(other => near.Contains(other, StringComparison.Ordinal)) || (name == "all" && Universal().IsMatch(near)) || (name == "only" && near.Contains("以外", StringComparison.Ordinal)))
            {
                continue;
            }

            var piece = claim.Piece(at, word.Length);
            yield return new(GroundingFacet.Quantifier, piece, $"「{piece}」とは、原文は述べていません。");
        }

        // What is true of a part is not true of all.
        foreach (var word in Classes["some"])
        {
            var at = source.Text.IndexOf(word, StringComparison.Ordinal);
            var next = at < 0 ? null : source.Words.FirstOrDefault(other => other.Start > at + word.Length - 1);
            if (next is { Run.Length: > 1 } && claim.Words.FirstOrDefault(next.IsLike) is { } same
                && !Parts.SelectMany(part => Classes[part]).Any(part => claim.Text.Contains(part, StringComparison.Ordinal))
                && source.Words.Count(next.IsLike) == 1 && !Exists().IsMatch(claim.Text))
            {
                var piece = claim.Piece(same.Start, same.Run.Length);
                yield return new(GroundingFacet.Quantifier, piece, $"原文は「{source.Piece(at, next.Start + next.Run.Length - at)}」のことだけを述べています。");
            }
        }
    }

    private static (string Word, int At)? Said(string text, string name, IReadOnlyList<string> words) =>
        words.FirstOrDefault(word => Find(text, word) >= 0) is { } listed ? (listed, Find(text, listed))
        : name == "all" && Universal().Match(text) is { Success: true } all ? (all.Value, all.Index)
        : null;

    /// <summary>Where the word stands by itself: 少し is not in 減少した.</summary>
    private static int Find(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && !IsKanji(word[^1]) && IsKanji(word[0]) && IsKanji(text[at - 1]))
        {
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    // 「全路線」, 「どの分館でも」.
    [GeneratedRegex("(?<![安完健保万])全(?=[一-龠])(?!長|額|般|国|体|力|然|部門)|(?:どの|どんな).{1,6}(?:でも|も)|(?:だれ|誰)(?:に)?でも")]
    private static partial Regex Universal();

    // 「同意しない人がいる」 says no more than that there are some.
    [GeneratedRegex("[がも](?:いる|ある|あり|おり)")]
    private static partial Regex Exists();

    private static bool IsKanji(char sign) => sign is >= '一' and <= '龠';
}
