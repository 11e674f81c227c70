using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Document;

namespace SessionBot.Features.Exports;

/// <summary>The article as a Word document with real headings and no outside parts: officials carry it where there is no network.</summary>
internal static class WordFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Ids of Word's own styles, so that it builds its table of contents from them; sizes in half points.</summary>
    private static readonly (string Id, string Name, int Size, int? Outline)[] Styles =
        [("Title", "Title", 36, null), ("Heading1", "heading 1", 28, 0), ("Heading2", "heading 2", 24, 1), ("Heading3", "heading 3", 22, 2)];

    public static byte[] Write(MinutesDocument document, Audience reader = Audience.Everyone)
    {
        document = document.For(reader);
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new([Defaults(), .. Styles.Select(StyleOf)]);
            main.Document = new(new Body(document.Blocks.SelectMany(Paragraphs)));
            word.PackageProperties.Title = document.Title;
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(MinutesBlock block) => block switch
    {
        TitleBlock title => [Paragraph("Title", title.Sentence.Text)],
        HeadingBlock heading => [Paragraph($"Heading{Math.Clamp(heading.Level - 1, 1, 3)}", heading.Sentence.Text)],
        IntroBlock intro => [Paragraph(null, intro.Sentence.Text)],
        FactBlock fact => [Paragraph(null, fact.Bullet + fact.Label + fact.Value.Text)],
        ParagraphBlock paragraph => [Labelled(paragraph.Label?.Text, Text(paragraph))],
        QaBlock qa => qa.Items.Select((item, at) => Labelled(at == 0 ? qa.Label : item.Label?.Text, (at == 0 ? item.Label?.Text : null) + Text(item))),
        ClosingBlock closing => [new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), Run(closing.Text, isBold: false))],
        _ => throw new ArgumentException($"A block of the type {block.GetType().Name} has no paragraph.", nameof(block)),
    };

    private static string Text(ParagraphBlock paragraph) => string.Concat(paragraph.Body.Select(sentence => sentence.Text));

    private static Paragraph Paragraph(string? style, string text) => style is null
        ? new(Run(text, isBold: false))
        : new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text, isBold: false));

    private static Paragraph Labelled(string? label, string text) => string.IsNullOrEmpty(label) ? Paragraph(null, text) : new(Run(label, isBold: true), Run(text, isBold: false));

    private static Run Run(string text, bool isBold)
    {
        // What XML has no place for would make the whole file unreadable.
        var written = string.Concat(text.EnumerateRunes().Select(rune => rune.Value is < 0x20 or 0xFFFE or 0xFFFF ? " " : rune.ToString()));
        var words = new Text(written) { Space = SpaceProcessingModeValues.Preserve };
        return isBold ? new(new RunProperties(new Bold()), words) : new(words);
    }

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Yu Gothic", HighAnsi = "Yu Gothic", EastAsia = "Yu Gothic" }, new FontSize { Val = "21" }, new Languages { Val = "ja-JP", EastAsia = "ja-JP" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "320", LineRule = LineSpacingRuleValues.Auto })));

    private static Style StyleOf((string Id, string Name, int Size, int? Outline) style)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "120" });
        if (style.Outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return new(
            new StyleName { Val = style.Name }, new PrimaryStyle(), paragraph, new StyleRunProperties(new Bold(), new FontSize { Val = $"{style.Size}" }))
        { Type = StyleValues.Paragraph, StyleId = style.Id };
    }
}
