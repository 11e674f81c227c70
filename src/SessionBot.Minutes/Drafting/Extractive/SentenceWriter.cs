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
    public static IEnumerable<ParagraphBlock> Paragraphs(SourceText source, SentenceStyle style, bool fullStop) =>
        SourceSentences.Content(source.Text).Select(line => new ParagraphBlock(null, Line(source, line, style, fullStop)));

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

    [GeneratedRegex(@"^(?:[・･\-*•●■◆○◎▼▶→①-⑳]|[0-9０-９]{1,2}[.．)）])")]
    private static partial Regex ListItem();
}
