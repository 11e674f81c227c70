using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Reviewing;

/// <summary>A drafter's document with the words that people gave to some of its sentences.</summary>
public static class RewordedDocument
{
    /// <param name="wordings">By place; an empty text leaves the sentence out, and with the last of a block the block and the heading above it.</param>
    public static MinutesDocument Of(MinutesDocument drafted, IReadOnlyDictionary<string, string> wordings)
    {
        ArgumentNullException.ThrowIfNull(drafted);
        return drafted with { Sections = [.. drafted.Sections.Select(section => Of(section, wordings)).Where(section => section.Blocks.Count > 0)] };
    }

    private static MinutesSection Of(MinutesSection section, IReadOnlyDictionary<string, string> wordings)
    {
        var naming = new SentencePlaces.Naming(section.Kind);
        var blocks = section.Blocks.Select(block => Filled(block.Map(naming.Numbered).Map(sentence => Worded(sentence, wordings.GetValueOrDefault(naming.Of(sentence)))))).OfType<MinutesBlock>();
        return section with { Blocks = WithoutBareHeadings([.. blocks], section.Blocks) };
    }

    private static Sentence Worded(Sentence sentence, string? text) => text is null || text == sentence.Text
        ? sentence
        : new Sentence(text, [.. sentence.Evidence.Select(evidence => evidence with { Rules = [ProvenanceReplay.PersonRule] })]) { Nth = sentence.Nth, Own = sentence.Own };

    /// <summary>The block without its empty sentences; null when nothing is left of it.</summary>
    internal static MinutesBlock? Filled(MinutesBlock block) => block switch
    {
        ParagraphBlock paragraph => Filled(paragraph),
        QaBlock qa => qa.Items.Select(Filled).OfType<ParagraphBlock>().ToList() is { Count: > 0 } items ? qa with { Items = items } : null,
        _ => block.Sentences.Any(sentence => sentence.Text.Length == 0) ? null : block,
    };

    private static ParagraphBlock? Filled(ParagraphBlock paragraph)
    {
        var body = paragraph.Body.Where(sentence => sentence.Text.Length > 0).ToList();
        return body.Count == 0 ? null : paragraph with { Label = paragraph.Label is { Text.Length: > 0 } label ? label : null, Body = body };
    }

    /// <summary>A heading below which nothing stands any more goes too; one that stood alone in the draft stays.</summary>
    private static List<MinutesBlock> WithoutBareHeadings(List<MinutesBlock> blocks, IReadOnlyList<MinutesBlock> drafted)
    {
        return blocks.Sum(block => block.Sentences.Count()) == drafted.Sum(block => block.Sentences.Count()) ? blocks : WithoutBareHeadings(blocks);
    }

    internal static List<MinutesBlock> WithoutBareHeadings(List<MinutesBlock> blocks)
    {
        for (var at = blocks.Count - 1; at >= 0; at--)
        {
            var next = at + 1 < blocks.Count ? blocks[at + 1] : null;
            if (blocks[at] is HeadingBlock heading && (next is null || next is HeadingBlock { Level: var level } && level <= heading.Level))
            {
                blocks.RemoveAt(at);
            }
        }

        return blocks;
    }
}
