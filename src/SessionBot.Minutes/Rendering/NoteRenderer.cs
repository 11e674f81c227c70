using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>
/// The article for note (note.com), which has exactly two levels of headings: sections, and regions or topics; what stands below is bold. The title goes into a
/// field of its own there, so it is the first line here, without a mark.
/// </summary>
public static class NoteRenderer
{
    public static string Render(MinutesDocument document, Audience reader = Audience.Everyone) => MarkdownBlocks.Join(document.For(reader), Block);

    private static string Block(MinutesBlock block) => block switch
    {
        TitleBlock title => title.Sentence.Text,
        IntroBlock intro => NoteText.EscapeLine(intro.Sentence.Text),
        HeadingBlock { Level: 2 or 3 } heading => $"{new string('#', heading.Level)} {NoteText.Escape(heading.Sentence.Text)}",
        HeadingBlock heading => $"**{NoteText.Escape(heading.Sentence.Text)}**",
        FactBlock fact => $"- {NoteText.EscapeLine(fact.Label + fact.Value.Text)}",
        ParagraphBlock paragraph => Text(paragraph),
        QaBlock { IsInline: true } qa => $"**{qa.Label.Trim()}** {string.Join("\n\n", qa.Items.Select(Text))}",
        QaBlock qa => string.Join("\n\n", qa.Items.Select(Text).Prepend($"**{qa.Label.Trim()}**")),
        ClosingBlock closing => NoteText.EscapeLine(closing.Text),
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no text for note.", nameof(block)),
    };

    private static string Text(ParagraphBlock paragraph)
    {
        var body = string.Concat(paragraph.Body.Select(sentence => sentence.Text));
        return paragraph.Label is { } label ? $"**{NoteText.Escape(label.Text.Trim())}** {NoteText.Escape(body)}" : NoteText.EscapeLine(body);
    }
}
