using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The article as CommonMark. Levels follow the document: the title is level 1, sections are level 2.</summary>
public static class MarkdownRenderer
{
    public static string Render(MinutesDocument document, Audience reader = Audience.Everyone) => MarkdownBlocks.Join(document.For(reader), Block);

    private static string Block(MinutesBlock block) => block switch
    {
        TitleBlock title => $"# {MarkdownText.Escape(title.Sentence.Text)}",
        IntroBlock intro => MarkdownText.EscapeLine(intro.Sentence.Text),
        HeadingBlock heading => $"{new string('#', heading.Level)} {MarkdownText.Escape(heading.Sentence.Text)}",
        FactBlock fact => $"- {MarkdownText.EscapeLine(fact.Label + fact.Value.Text)}",
        ParagraphBlock paragraph => Paragraph(paragraph),
        QaBlock { IsInline: true } qa => $"{Strong(qa.Label)} {string.Join("\n\n", qa.Items.Select(Paragraph))}",
        QaBlock qa => string.Join("\n\n", qa.Items.Select(Paragraph).Prepend(Strong(qa.Label))),
        ClosingBlock closing => MarkdownText.EscapeLine(closing.Text),
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no Markdown.", nameof(block)),
    };

    private static string Paragraph(ParagraphBlock paragraph)
    {
        var body = string.Concat(paragraph.Body.Select(sentence => sentence.Text));

        // The space lets ** close after a colon: https://spec.commonmark.org/0.31.2/#right-flanking-delimiter-run
        return paragraph.Label is { } label ? $"{Strong(label.Text)} {MarkdownText.Escape(body)}" : MarkdownText.EscapeLine(body);
    }

    private static string Strong(string words) => $"**{MarkdownText.Escape(words.Trim())}**";
}
