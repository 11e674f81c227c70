using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static class ExchangeWriter
{
    // What an article gives to one answer that was spoken.
    private const int RoomOfAnAnswer = 200;

    public static IReadOnlyList<MinutesBlock> Write(IReadOnlyList<Exchange> exchanges, TalkAnswers spoken, Passages passages, QuestionsLayout layout) =>
        [.. exchanges.SelectMany(exchange => Write(exchange, spoken.To(exchange), passages, layout))];

    private static IEnumerable<QaBlock> Write(Exchange exchange, IReadOnlyList<TalkLine> spoken, Passages passages, QuestionsLayout layout)
    {
        var (role, label) = exchange.Kind switch
        {
            ExchangeKind.Question => (QaRole.Question, layout.Question),
            ExchangeKind.Comment => (QaRole.Comment, layout.Comment),
        };
        IReadOnlyList<ParagraphBlock> asked = [.. exchange.Asked.SelectMany(source => SentenceWriter.Paragraphs(source, layout.Style, fullStop: role == QaRole.Comment))];
        var answers = spoken.Count > 0
            ? passages.Of(exchange) ?? Spoken(exchange, spoken, layout.Style)
            : [.. exchange.Answers.SelectMany(answer => passages.Of(answer) ?? SentenceWriter.Paragraphs(answer, layout.Style, fullStop: true))];
        if (answers.Count == 0 && exchange.ReasonUnlessAnswered is not null)
        {
            yield break;
        }

        var isInline = asked.Count <= layout.InlineAsked && answers.Count <= layout.InlineAnswers;
        foreach (var (kind, words, items) in new[] { (role, label, asked), (QaRole.Answer, layout.Answer, answers) })
        {
            if (items.Count > 0)
            {
                yield return new QaBlock(kind, isInline ? words + layout.InlineSpace : words, isInline, items);
            }
        }
    }

    private static List<ParagraphBlock> Spoken(Exchange exchange, IReadOnlyList<TalkLine> lines, SentenceStyle style)
    {
        var speech = new SpeechText(lines.SelectMany(line => SpokenLine.Of(line.Source)).SelectMany(line => line.Sentences.Select(span => (line.Source, span))));
        var question = string.Join('\n', exchange.Asked.Select(asked => asked.Text));
        return speech.Condensed(question, RoomOfAnAnswer, style) is { Count: > 0 } sentences ? [new ParagraphBlock(null, sentences)] : [];
    }
}
