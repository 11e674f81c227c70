using System.Text.RegularExpressions;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static partial class TalkWriter
{
    private const int LongestFrame = 40;

    public static IReadOnlyList<MinutesBlock> Write(IReadOnlyList<TalkLine> talk, MinutesLayout layout)
    {
        var section = Section(layout);
        return [.. TalkTopic.Split(talk, section).SelectMany(topic => Headings(topic).Concat(Body(topic, section)))];
    }

    public static TalkLayout Section(MinutesLayout layout) => layout.Sections.OfType<TalkLayout>().Single();

    public static IEnumerable<MinutesBlock> Headings(TalkTopic topic) =>
        topic.Headings.Select(heading => new HeadingBlock(heading.Level, SentenceWriter.Verbatim(heading.Source, heading.Span)));

    public static IEnumerable<MinutesBlock> Body(TalkTopic topic, TalkLayout layout) =>
        topic.IsLong ? Shortened(topic, layout) : topic.Lines.Select(line => Whole(line, layout.Style));

    private static IEnumerable<MinutesBlock> Shortened(TalkTopic topic, TalkLayout layout)
    {
        var speech = new SpeechText(topic.Lines.SelectMany(line => line.Sentences.Where(span => Tells(span.Of(line.Source.Text))).Select(span => (line.Source, span))));
        return speech.Condensed(question: null, topic.Room, layout.Style) is { Count: > 0 } sentences ? [new ParagraphBlock(null, sentences)] : [];
    }

    // Whoever introduces himself or announces something does it in few words.
    private static bool Tells(string sentence) => sentence.Length > LongestFrame || Courtesy.Of(sentence) == Manner.Content;

    private static ParagraphBlock Whole(SpokenLine line, SentenceStyle style)
    {
        var (source, spans) = (line.Source, line.Sentences);
        var label = Label().Match(source.Text, spans[0].Start, spans[0].Length);
        if (!label.Success)
        {
            return new ParagraphBlock(null, [.. spans.Select(span => SentenceWriter.Write(source, span, style))]);
        }

        var end = label.Index + label.Length;
        var first = (spans[0] with { Start = end }).TrimSpace(source.Text);
        return new ParagraphBlock(
            SentenceWriter.Verbatim(source, new Span(label.Index, end)),
            [.. spans.Skip(1).Prepend(first).Select(span => SentenceWriter.Write(source, span, style))]);
    }

    // 「見出し:文」: short, without punctuation, and neither a time (9:30) nor an address (https:).
    [GeneratedRegex(@"\G[^。、,！？!?:：\n]{1,30}(?<![0-9０-９]|https?|ftp|mailto)[:：](?=\s*[^\s/])")]
    private static partial Regex Label();
}
