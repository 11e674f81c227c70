using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>A heading of the talk's section: an organizer's line, or words of what was said.</summary>
/// <param name="Level">As <see cref="Document.HeadingBlock"/> counts it.</param>
internal sealed record TopicHeading(int Level, SourceText Source, Span Span)
{
    public string Words => Span.Of(Source.Text);
}

/// <summary>
/// Words of a topic to set above it: what the speaker announces (「次に、…についてお話しします」), else the noun phrase that comes back in this topic and
/// hardly in the others. Taken as said; where nothing is telling enough there is no heading.
/// </summary>
internal sealed partial class TopicHeadings(IReadOnlyList<IReadOnlyList<SpokenLine>> topics)
{
    private const int Shortest = 4;
    private const int Longest = 20;
    private const int FewestUses = 2;
    private const int AnnouncedWithin = 4;

    private readonly Dictionary<string, int> _topicsWith = topics
        .SelectMany(topic => topic.SelectMany(Phrases).Select(phrase => phrase.Words).Distinct()).CountBy(words => words).ToDictionary();
    private readonly HashSet<string> _taken = [];

    public TopicHeading? Take(int topic, int level)
    {
        var best = Announced(topics[topic]) ?? Recurring(topics[topic]);
        if (best is not { } found || !_taken.Add(found.Span.Of(found.Source.Text)))
        {
            return null;
        }

        return new TopicHeading(level, found.Source, found.Span);
    }

    private (SourceText Source, Span Span)? Announced(IReadOnlyList<SpokenLine> topic) => topic
        .SelectMany(line => line.Sentences.Select(span => (line.Source, Span: span))).Take(AnnouncedWithin)
        .OrderByDescending(sentence => TopicCuts.Opens(sentence.Span.Of(sentence.Source.Text)))
        .Select(sentence => (sentence.Source, sentence.Span, Match: Announcement().Match(sentence.Source.Text, sentence.Span.Start, sentence.Span.Length)))
        .Where(found => found.Match.Success && !_taken.Contains(found.Match.Groups["topic"].Value) && !General().IsMatch(found.Match.Groups["topic"].Value))
        .Select(found => ((SourceText, Span)?)(found.Source, SpanOf(found.Match.Groups["topic"]))).FirstOrDefault();

    private (SourceText Source, Span Span)? Recurring(IReadOnlyList<SpokenLine> topic) => topic.SelectMany(Phrases)
        .Where(phrase => !_taken.Contains(phrase.Words))
        .GroupBy(phrase => phrase.Words)
        .Where(group => group.Count() >= FewestUses)
        .Select(group => (First: group.First(), Weight: group.Count() * Rarity(group.Key) * Math.Min(group.Key.Length, 10)))
        .OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.First.Words, StringComparer.Ordinal)
        .Select(entry => ((SourceText, Span)?)(entry.First.Source, entry.First.Span)).FirstOrDefault();

    private double Rarity(string phrase) => Math.Log((double)(topics.Count + 1) / _topicsWith[phrase]);

    private static IEnumerable<(SourceText Source, Span Span, string Words)> Phrases(SpokenLine line) => line.Sentences
        .SelectMany(span => NounPhrase().Matches(span.Of(line.Source.Text)).Select(match => new Span(span.Start + match.Index, span.Start + match.Index + match.Length)))
        .Where(span => span.Length is >= Shortest and <= Longest && !General().IsMatch(span.Of(line.Source.Text)))
        .Select(span => (line.Source, span, span.Of(line.Source.Text)));

    private static Span SpanOf(Group group) => new(group.Index, group.Index + group.Length);

    private const string Noun = @"(?:[\p{IsCJKUnifiedIdeographs}々]|[ァ-ヶー]|[A-Za-zＡ-Ｚａ-ｚ]){2,12}";

    [GeneratedRegex("(?:^|[、。])(?<topic>[^、。はがをもでへ](?:[^、。はがをも]|で(?=の)){1,19}?)(?:について|に関して|につきまして)(?=[^。]{0,12}(?:お話|話し|説明|紹介|ご?報告|触れ|申し上げ|述べ|ですが|でございます|です。|なんですけ|見て))")]
    private static partial Regex Announcement();

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}々ァ-ヶーA-Za-z])" + Noun + "(?:の" + Noun + ")?(?![\\p{IsCJKUnifiedIdeographs}々ァ-ヶーA-Za-z])")]
    private static partial Regex NounPhrase();

    [GeneratedRegex("^(?:今日|本日|今回|今後|今年|昨年|来年|自分|皆様|皆さん|最後|最初|以上|以前|場合|時間|結果|感じ|全部|一番|次|私たち|我々|こちら|一つ|二つ|一点|状況|部分|話|質問|ご質問|お話|写真|スライド|画面|資料)(?:の.*)?$|^[一二三四五六七八九十百千万0-9]+.?$|年度?$|月$|日$")]
    private static partial Regex General();
}
