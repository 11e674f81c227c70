using System.Text;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The blocks of an article as HTML, in reading order. Each sentence bears its id.</summary>
internal sealed class HtmlBlocks
{
    private readonly StringBuilder _html = new();
    private readonly string _limited;
    private int _sentences;

    private HtmlBlocks(int firstSentence, string membersOnly) =>
        (_sentences, _limited) = (firstSentence, membersOnly.Length == 0 ? "" : $" <span class=\"limited\">{HtmlText.Escape(membersOnly)}</span>");

    /// <param name="membersOnly">Marks where something begins that is not for everyone.</param>
    public static string Of(IEnumerable<MinutesBlock> blocks, int firstSentence = 0, string membersOnly = "")
    {
        var html = new HtmlBlocks(firstSentence, membersOnly);
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
        HeadingBlock heading => Tagged($"h{heading.Level}", heading.Sentence, heading.Level < 4 ? Limited(heading) : ""),
        FactBlock fact => $"<li>{(fact.Label.Length == 0 ? "" : $"<b>{HtmlText.Escape(fact.Label)}</b>")}{Span(fact.Value)}</li>\n",
        ParagraphBlock paragraph => Paragraph(paragraph),
        QaBlock qa => $"<dt class=\"{JsonWords.Of(JsonWords.Roles, qa.Role)}\">{HtmlText.Escape(qa.Label.Trim())}{(qa.Role == QaRole.Answer ? "" : Limited(qa))}</dt>\n<dd>\n{string.Concat(qa.Items.Select(Paragraph))}</dd>\n",
        ClosingBlock closing => $"<p class=\"closing\">{HtmlText.Escape(closing.Text)}</p>\n",
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no HTML.", nameof(block)),
    });

    private static string? List(MinutesBlock? block) => block switch { FactBlock => "ul", QaBlock => "dl", _ => null };

    private string Limited(MinutesBlock block) => block.Audience == Audience.Everyone ? "" : _limited;

    private string Tagged(string tag, Sentence sentence, string behind = "") =>
        $"<{tag} id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Breakable(sentence.Text)}{behind}</{tag}>\n";

    private string Span(Sentence sentence) => $"<span id=\"{SentenceIds.Of(_sentences++)}\">{HtmlText.Escape(sentence.Text)}</span>";

    private string Paragraph(ParagraphBlock paragraph)
    {
        var label = paragraph.Label is { } words ? $"<strong>{Span(words)}</strong>" : "";
        return $"<p>{label}{string.Concat(paragraph.Body.Select(Span))}</p>\n";
    }
}
