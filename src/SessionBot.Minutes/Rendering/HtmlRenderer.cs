using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The article as one whole page without script. Each sentence bears its id (s1, s2, …), so that a link can point to it.</summary>
public static class HtmlRenderer
{
    /// <param name="notes">What stands around the article; null for nothing.</param>
    public static string Render(MinutesDocument document, PageNotes? notes = null, Audience reader = Audience.Everyone)
    {
        ArgumentNullException.ThrowIfNull(document);
        document = document.For(reader);
        var around = notes ?? new();
        var head = document.Blocks.TakeWhile(block => block is TitleBlock or IntroBlock).ToList();
        var title = head.TakeWhile(block => block is TitleBlock).ToList();
        return $"""
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="format-detection" content="telephone=no">
            <title>{HtmlText.Escape(document.Title)}</title>
            {Preview(document, around)}<style>
            {HtmlStyle.Css}
            </style>
            </head>
            <body>
            <main>
            {Notice(around)}<article>
            {HtmlBlocks.Of(title)}{Dates(around)}{Remark(around)}{HtmlBlocks.Of(head.Skip(title.Count), title.Count)}{HtmlContents.Of(document)}{HtmlBlocks.Of(document.Blocks.Skip(head.Count), head.Count, around.MembersOnly)}</article>
            {History(around)}</main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>What LINE and others show of a link. Source: The Open Graph protocol, https://ogp.me (2026-11).</summary>
    private static string Preview(MinutesDocument document, PageNotes notes)
    {
        var overview = document.Sections.Where(section => section.Kind == SectionKind.Overview).SelectMany(section => section.Blocks);
        var facts = string.Join('　', overview.OfType<FactBlock>().Select(fact => fact.Label + fact.Value.Text));
        var description = facts.Length > 0 ? facts : string.Concat(document.Blocks.OfType<IntroBlock>().Select(intro => intro.Sentence.Text));
        var shown = notes.Notice + description;
        return Meta("name", "description", shown) + Meta("property", "og:type", "article") + Meta("property", "og:locale", "ja_JP")
            + Meta("property", "og:title", document.Title) + Meta("property", "og:description", shown)
            + Meta("property", "og:site_name", notes.Publisher) + Meta("property", "og:url", notes.Address?.AbsoluteUri);
    }

    private static string Meta(string kind, string name, string? content) =>
        string.IsNullOrEmpty(content) ? "" : $"<meta {kind}=\"{name}\" content=\"{HtmlText.Escape(content)}\">\n";

    private static string Notice(PageNotes notes) => notes.Notice is not { } words ? ""
        : notes.Newer is { } newer ? $"<p role=\"note\"><a href=\"{HtmlText.Escape(newer)}\">{HtmlText.Escape(words)}</a></p>\n"
        : $"<p role=\"note\">{HtmlText.Escape(words)}</p>\n";

    private static string Dates(PageNotes notes) => notes.Dates.Count == 0 ? ""
        : $"<p class=\"dates\">{string.Concat(notes.Dates.Select(date => $"<span>{HtmlText.Escape(date.Label)} {Time(date.On)}</span>"))}</p>\n";

    private static string Remark(PageNotes notes) => notes.Remark is { } words ? $"<p class=\"remark\">{HtmlText.Escape(words)}</p>\n" : "";

    private static string History(PageNotes notes) => notes.History.Count == 0 ? ""
        : $"<section class=\"corrections\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">{HtmlText.Escape(notes.HistoryHeading)}</h2>\n<ol>\n"
            + string.Concat(notes.History.Select(version => $"<li>{Time(version.On)} <span>{Version(version, notes.HistoryLink)}</span></li>\n")) + "</ol>\n</section>\n";

    private static string Version(PageVersion version, string link) => version.Address is { } address
        ? $"{HtmlText.Escape(version.Words)} <a href=\"{HtmlText.Escape(address)}\">{HtmlText.Escape(link)}</a>"
        : HtmlText.Escape(version.Words);

    private static string Time(PageDate date) => $"<time datetime=\"{date.Day:yyyy-MM-dd}\">{HtmlText.Escape(date.Words)}</time>";
}
