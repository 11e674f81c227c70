using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static class ExchangeWriter
{
    public static IReadOnlyList<MinutesBlock> Write(IReadOnlyList<Exchange> exchanges, QuestionsLayout layout) =>
        [.. exchanges.SelectMany(exchange => Write(exchange, layout))];

    private static IEnumerable<QaBlock> Write(Exchange exchange, QuestionsLayout layout)
    {
        var (role, label) = exchange.Kind switch
        {
            ExchangeKind.Question => (QaRole.Question, layout.Question),
            ExchangeKind.Comment => (QaRole.Comment, layout.Comment),
        };
        var asked = Items(exchange.Asked, layout.Style, fullStop: role == QaRole.Comment);
        var answers = Items(exchange.Answers, layout.Style, fullStop: true);
        var isInline = asked.Count <= layout.InlineAsked && answers.Count <= layout.InlineAnswers;
        foreach (var (kind, words, items) in new[] { (role, label, asked), (QaRole.Answer, layout.Answer, answers) })
        {
            if (items.Count > 0)
            {
                yield return new QaBlock(kind, isInline ? words + layout.InlineSpace : words, isInline, items);
            }
        }
    }

    private static List<ParagraphBlock> Items(IReadOnlyList<SourceText> sources, SentenceStyle style, bool fullStop) =>
        [.. sources.SelectMany(source => SentenceWriter.Paragraphs(source, style, fullStop))];
}
