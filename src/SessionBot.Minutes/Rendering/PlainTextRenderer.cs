using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Rendering;

/// <summary>The article as plain lines, each ended by LF: what an organizer pastes into a blog editor.</summary>
public static class PlainTextRenderer
{
    public static string Render(MinutesDocument document, Audience reader = Audience.Everyone) =>
        string.Concat(document.For(reader).Blocks.SelectMany(Lines).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(MinutesBlock block) => block switch
    {
        TitleBlock title => [title.Sentence.Text],
        IntroBlock intro => [intro.Sentence.Text],
        HeadingBlock heading => [heading.Sentence.Text],
        FactBlock fact => [fact.Bullet + fact.Label + fact.Value.Text],
        ParagraphBlock paragraph => [Text(paragraph)],
        QaBlock { IsInline: true } qa => qa.Items.Select((item, at) => (at == 0 ? qa.Label : "") + Text(item)),
        QaBlock qa => qa.Items.Select(Text).Prepend(qa.Label),
        ClosingBlock closing => [closing.Text],
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no plain text.", nameof(block)),
    };

    private static string Text(ParagraphBlock paragraph) => string.Concat(paragraph.Sentences.Select(sentence => sentence.Text));
}
