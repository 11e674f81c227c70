using System.Text.RegularExpressions;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static partial class TalkWriter
{
    public static IReadOnlyList<MinutesBlock> Write(IReadOnlyList<TalkLine> talk, MinutesLayout layout)
    {
        var section = Section(layout);
        return [.. TalkTopic.Split(talk, section).SelectMany(topic => Heading(topic).Concat(Body(topic, section)))];
    }

    public static TalkLayout Section(MinutesLayout layout) => layout.Sections.OfType<TalkLayout>().Single();

    public static IEnumerable<MinutesBlock> Heading(TalkTopic topic) => topic.Heading switch
    {
        null => [],
        { Kind: TalkLineKind.Topic, Source: var source } => [new HeadingBlock(3, SentenceWriter.Verbatim(source))],
        { Source: var source } => [new HeadingBlock(4, SentenceWriter.Verbatim(source))],
    };

    public static IEnumerable<MinutesBlock> Body(TalkTopic topic, TalkLayout layout) =>
        topic.IsLong ? Shortened(topic, layout) : topic.Lines.Select(line => Whole(line, layout.Style));

    private static IEnumerable<MinutesBlock> Shortened(TalkTopic topic, TalkLayout layout)
    {
        var chosen = TellingSentences.Choose(topic.Lines, layout.SentencesPerWindow);
        return chosen.Count == 0
            ? []
            : [new ParagraphBlock(null, [.. chosen.Select(pick => SentenceWriter.Write(pick.Source, pick.Span, layout.Style, fullStop: true))])];
    }

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
