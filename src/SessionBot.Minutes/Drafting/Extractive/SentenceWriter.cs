using System.Text.RegularExpressions;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Drafting.Rules;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

internal static partial class SentenceWriter
{
    /// <summary>A paragraph for each line of the source that says something.</summary>
    public static IEnumerable<ParagraphBlock> Paragraphs(SourceText source, SentenceStyle style, bool fullStop)
    {
        var lines = SourceSentences.Content(source.Text);
        return lines.Select((line, at) => new ParagraphBlock(null, Line(source, line, style, fullStop && !IsHeading(source, line, isLast: at == lines.Count - 1))));
    }

    public static Sentence Verbatim(SourceText source) => Verbatim(source, new Span(0, source.Text.Length));

    public static Sentence Verbatim(SourceText source, Span span) => new(span.Of(source.Text), [new Evidence(source.Id, span.Start, span.Length, [])]);

    public static Sentence Write(SourceText source, Span span, SentenceStyle style, bool fullStop = false)
    {
        IReadOnlyList<RewriteRule> rules = style switch
        {
            SentenceStyle.Plain => RuleBook.Plain,
            SentenceStyle.Polite => RuleBook.Spoken,
            SentenceStyle.Nominal => RuleBook.Plain,
        };
        IEnumerable<RewriteRule> stop = fullStop ? [RuleBook.FullStop] : [];
        IEnumerable<RewriteRule> ending = style == SentenceStyle.Nominal ? NominalRules.All : [];
        var (text, applied) = RuleBook.Apply([.. rules, .. stop, .. ending], span.Of(source.Text));
        return new Sentence(text, [new Evidence(source.Id, span.Start, span.Length, applied)]);
    }

    private static IReadOnlyList<Sentence> Line(SourceText source, IReadOnlyList<Span> spans, SentenceStyle style, bool fullStop)
    {
        var isListItem = ListItem().IsMatch(spans[0].Of(source.Text));
        return [.. spans.Select(span => Write(source, span, style, fullStop && !isListItem))];
    }

    /// <summary>A few nouns on a line of their own, above what they are the heading of.</summary>
    private static bool IsHeading(SourceText source, IReadOnlyList<Span> line, bool isLast) => !isLast && line is [var only] && Nouns().IsMatch(only.Of(source.Text));

    // As officials number what they write: １．, （１）, １　, ア　, 第１　.
    [GeneratedRegex(@"^(?:[・･\-*•●■◆○◎▼▶→①-⑳]|[0-9０-９]{1,2}[.．)）]|[(（][0-9０-９一二三四五六七八九十ア-ンｱ-ﾝA-Za-z]{1,3}[)）]|(?:[0-9０-９]{1,2}|[ア-ン]|第[0-9０-９一二三四五六七八九十]{1,3})　)")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}々ァ-ヶーA-Za-z0-9０-９・と及び並等の]{2,20}(?<=[\p{IsCJKUnifiedIdeographs}ァ-ヶー])$")]
    private static partial Regex Nouns();
}
