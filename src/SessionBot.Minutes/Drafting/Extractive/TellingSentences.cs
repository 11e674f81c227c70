using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>
/// Chooses the sentences that tell most. A sentence scores its content characters (kanji, katakana, Latin, digits; at most 40)
/// times their share of the sentence, plus 4 at the end of a turn, where speakers conclude, plus 3 when it opens the window.
/// Questions back to the audience, very short sentences and endless ones count last. Ties go to the earlier sentence; the choice keeps the order.
/// </summary>
internal static class TellingSentences
{
    private const int MostContent = 40;
    private const int ShortSentence = 12;
    private const int EndlessSentence = 300;

    public static IReadOnlyList<(SourceText Source, Span Span)> Choose(IReadOnlyList<SpokenLine> lines, int limit)
    {
        var candidates = new List<(SourceText Source, Span Span, double Score)>();
        foreach (var (source, spans, endsTurn) in lines)
        {
            candidates.AddRange(spans.Select((span, at) =>
                (source, span, Score(span.Of(source.Text), isFirst: candidates.Count == 0 && at == 0, isLast: endsTurn && at == spans.Count - 1))));
        }

        return
        [
            .. candidates.Index()
                .OrderByDescending(candidate => candidate.Item.Score)
                .ThenBy(candidate => candidate.Index)
                .Take(limit)
                .OrderBy(candidate => candidate.Index)
                .Select(candidate => (candidate.Item.Source, candidate.Item.Span)),
        ];
    }

    private static double Score(string sentence, bool isFirst, bool isLast)
    {
        var content = sentence.Count(IsContent);
        var score = (Math.Min(content, MostContent) * (double)content / sentence.Length) + (isLast ? 4 : 0) + (isFirst ? 3 : 0);
        var isWeak = sentence.Length is < ShortSentence or > EndlessSentence || sentence.TrimEnd('。').EndsWith('か') || sentence[^1] is '?' or '？';
        return isWeak ? score - 100 : score;
    }

    private static bool IsContent(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u30A1' and <= '\u30FC') or '々' || char.IsAsciiLetterOrDigit(c) || c is >= '０' and <= 'ｚ';
}
