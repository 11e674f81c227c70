using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The table of contents of a long article: its sections, each with its regions or topics.</summary>
internal static class HtmlContents
{
    /// <summary>UTF-16 units; a shorter article is read at a glance.</summary>
    private const int LongFrom = 1200;

    /// <returns>Nothing where the article is short, or has nothing to choose from.</returns>
    public static string Of(MinutesDocument document)
    {
        var sections = new List<(string Link, List<string> Parts)>();
        var (sentences, length) = (0, 0);
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock { Level: 2 or 3 } heading)
            {
                var link = $"<a href=\"#{SentenceIds.Of(sentences)}\">{HtmlText.Escape(heading.Sentence.Text)}</a>";
                if (heading.Level == 2 || sections.Count == 0)
                {
                    sections.Add((link, []));
                }
                else
                {
                    sections[^1].Parts.Add(link);
                }
            }

            sentences += block.Sentences.Count();
            length += block.Sentences.Sum(sentence => sentence.Text.Length);
        }

        return length < LongFrom || sections.Count < 2 ? ""
            : $"<nav class=\"contents\" aria-label=\"目次\">\n<p>目次</p>\n{List(sections.Select(section => section.Link + (section.Parts.Count == 0 ? "" : List(section.Parts))))}</nav>\n";
    }

    private static string List(IEnumerable<string> items) => $"<ul>\n{string.Concat(items.Select(item => $"<li>{item}</li>\n"))}</ul>\n";
}
