using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>A run of kanji, katakana, Latin or digits, and the kana behind it: 「検討」「しております」.</summary>
/// <param name="Clause">Counts the stretches between commas and full stops.</param>
internal sealed record Word(string Run, string Tail, int Start, int Clause, int Sentence, bool EndsClause)
{
    public int End => Start + Run.Length + Tail.Length;

    public int RunEnd => Start + Run.Length;

    public bool IsNegated => Negation.IsIn(this);

    /// <summary>Both may be the same word in another inflection or compound.</summary>
    public bool IsLike(Word other) => Run.Length == 1 || other.Run.Length == 1
        ? Run == other.Run
        : Run == other.Run || Run.EndsWith(other.Run, StringComparison.Ordinal) || other.Run.EndsWith(Run, StringComparison.Ordinal);
}

internal static partial class WordSplitter
{
    public static IReadOnlyList<Word> Of(string text)
    {
        var (words, clause, sentence, at) = (new List<Word>(), 0, 0, 0);
        foreach (Match match in Pattern().Matches(text))
        {
            foreach (var sign in text.AsSpan(at, match.Index - at))
            {
                clause += sign is '、' or ',' or '。' or '「' or '」' ? 1 : 0;
                sentence += sign == '。' ? 1 : 0;
            }

            at = match.Index + match.Length;
            var endsClause = at == text.Length || text[at] is '、' or ',' or '。';
            words.Add(new Word(match.Groups["run"].Value, match.Groups["tail"].Value, match.Index, clause, sentence, endsClause));
        }

        return words;
    }

    [GeneratedRegex(@"(?<run>[\p{IsCJKUnifiedIdeographs}々〇ァ-ヺー]+|[a-z0-9.%]+)(?<tail>[ぁ-ゖ]*)")]
    private static partial Regex Pattern();
}
