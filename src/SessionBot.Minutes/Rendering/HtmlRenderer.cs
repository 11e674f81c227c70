using System.Text;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The article as one whole page without script. Each sentence bears its id (s1, s2, …), so that a link can point to it.</summary>
public static class HtmlRenderer
{
    /// <param name="notes">What stands around the article; null for nothing.</param>
    public static string Render(MinutesDocument document, PageNotes? notes = null)
    {
        var body = new Body();
        MinutesBlock? before = null;
        foreach (var block in document.Blocks)
        {
            body.Between(before, block);
            body.Add(block);
            before = block;
        }

        body.Between(before, null);
        return $"""
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{HtmlText.Escape(document.Title)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>
            <main>
            {Notice(notes)}
            <article>
            {body.Html}</article>
            {Corrections(notes)}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private static string Notice(PageNotes? notes) => notes?.Notice is not { } words ? ""
        : notes.Newer is { } newer ? $"<p role=\"note\"><strong><a href=\"{HtmlText.Escape(newer)}\">{HtmlText.Escape(words)}</a></strong></p>"
        : $"<p role=\"note\"><strong>{HtmlText.Escape(words)}</strong></p>";

    private static string Corrections(PageNotes? notes) => notes is not { Corrections: { Count: > 0 } corrections } ? ""
        : $"<section class=\"corrections\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">{HtmlText.Escape(notes.CorrectionsHeading)}</h2>\n<ul>\n"
            + string.Concat(corrections.Select(correction => $"<li>{HtmlText.Escape(correction)}</li>\n")) + "</ul>\n</section>";

    private const string Style = """
        :root { color-scheme: light dark; }
        body { margin: 0; font-family: "Hiragino Kaku Gothic ProN", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; line-height: 1.8; overflow-wrap: anywhere; }
        main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.5rem; line-height: 1.4; }
        h2 { font-size: 1.25rem; margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 2px solid; }
        h3 { font-size: 1.1rem; margin-top: 1.75rem; }
        h4 { font-size: 1rem; margin-top: 1.25rem; }
        p { margin: .5rem 0; }
        dt { font-weight: bold; margin-top: 1rem; }
        dd { margin: 0 0 0 1rem; }
        :target { outline: 2px solid; outline-offset: 2px; }
        .closing { text-align: right; }
        [role=note] { border: 2px solid; border-radius: .5rem; padding: .5rem 1rem; }
        .corrections { font-size: .95rem; }
        @media print { main { max-width: none; padding: 0; } h2, h3, h4, dt { break-after: avoid; } }
        """;

    private sealed class Body
    {
        private readonly StringBuilder _html = new();
        private int _sentences;

        public string Html => _html.ToString();

        /// <summary>Opens and closes the lists that neighbouring blocks share.</summary>
        public void Between(MinutesBlock? before, MinutesBlock? after)
        {
            var (left, right) = (List(before), List(after));
            if (left != right)
            {
                _html.Append(left is null ? "" : $"</{left}>\n").Append(right is null ? "" : $"<{right}>\n");
            }
        }

        public void Add(MinutesBlock block) => _html.Append(block switch
        {
            TitleBlock title => Tagged("h1", title.Sentence),
            IntroBlock intro => Tagged("p", intro.Sentence),
            HeadingBlock heading => Tagged($"h{heading.Level}", heading.Sentence),
            FactBlock fact => $"<li>{HtmlText.Escape(fact.Label)}{Span(fact.Value)}</li>\n",
            ParagraphBlock paragraph => Paragraph(paragraph),
            QaBlock qa => $"<dt>{HtmlText.Escape(qa.Label.Trim())}</dt>\n<dd>\n{string.Concat(qa.Items.Select(Paragraph))}</dd>\n",
            ClosingBlock closing => $"<p class=\"closing\">{HtmlText.Escape(closing.Text)}</p>\n",
            _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no HTML.", nameof(block)),
        });

        private static string? List(MinutesBlock? block) => block switch { FactBlock => "ul", QaBlock => "dl", _ => null };

        private string Tagged(string tag, Sentence sentence) =>
            $"<{tag} id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Escape(sentence.Text)}</{tag}>\n";

        private string Span(Sentence sentence) => $"<span id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Escape(sentence.Text)}</span>";

        private string Paragraph(ParagraphBlock paragraph)
        {
            var label = paragraph.Label is { } words ? $"<strong>{Span(words)}</strong>" : "";
            return $"<p>{label}{string.Concat(paragraph.Body.Select(Span))}</p>\n";
        }
    }
}
