using System.Text;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The blocks of an article as HTML, in reading order. Each sentence bears its id.</summary>
internal sealed class HtmlBlocks
{
    private readonly StringBuilder _html = new();
    private int _sentences;

    private HtmlBlocks()
    {
    }

    public static string Of(IEnumerable<MinutesBlock> blocks, int firstSentence)
    {
        var html = new HtmlBlocks { _sentences = firstSentence };
        MinutesBlock? before = null;
        foreach (var block in blocks)
        {
            html.Between(before, block);
            html.Add(block);
            before = block;
        }

        html.Between(before, null);
        return html._html.ToString();
    }

    /// <summary>Opens and closes the lists that neighbouring blocks share, and in the list of questions a group for each with its answers.</summary>
    private void Between(MinutesBlock? before, MinutesBlock? after)
    {
        var (left, right) = (List(before), List(after));
        var isNext = left != right || after is QaBlock { Role: not QaRole.Answer };
        _html.Append(before is QaBlock && isNext ? "</div>\n" : "")
            .Append(left is null || left == right ? "" : $"</{left}>\n")
            .Append(right is null || left == right ? "" : right == "ul" ? "<ul class=\"facts\">\n" : $"<{right}>\n")
            .Append(after is QaBlock && isNext ? "<div class=\"exchange\">\n" : "");
    }

    private void Add(MinutesBlock block) => _html.Append(block switch
    {
        TitleBlock title => Tagged("h1", title.Sentence),
        IntroBlock intro => Tagged("p", intro.Sentence),
        HeadingBlock heading => Tagged($"h{heading.Level}", heading.Sentence),
        FactBlock fact => $"<li>{(fact.Label.Length == 0 ? "" : $"<b>{HtmlText.Escape(fact.Label)}</b>")}{Span(fact.Value)}</li>\n",
        ParagraphBlock paragraph => Paragraph(paragraph),
        QaBlock qa => $"<dt class=\"{JsonWords.Of(JsonWords.Roles, qa.Role)}\">{HtmlText.Escape(qa.Label.Trim())}</dt>\n<dd>\n{string.Concat(qa.Items.Select(Paragraph))}</dd>\n",
        ClosingBlock closing => $"<p class=\"closing\">{HtmlText.Escape(closing.Text)}</p>\n",
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no HTML.", nameof(block)),
    });

    private static string? List(MinutesBlock? block) => block switch { FactBlock => "ul", QaBlock => "dl", _ => null };

    private string Tagged(string tag, Sentence sentence) =>
        $"<{tag} id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Breakable(sentence.Text)}</{tag}>\n";

    private string Span(Sentence sentence) => $"<span id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Escape(sentence.Text)}</span>";

    private string Paragraph(ParagraphBlock paragraph)
    {
        var label = paragraph.Label is { } words ? $"<strong>{Span(words)}</strong>" : "";
        return $"<p>{label}{string.Concat(paragraph.Body.Select(Span))}</p>\n";
    }
}
