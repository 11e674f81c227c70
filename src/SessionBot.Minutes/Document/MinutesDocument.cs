using SessionBot.Domain.Minutes;

namespace SessionBot.Minutes.Document;

/// <summary>Minutes as structure: sections → blocks → sentences, each sentence with its evidence.</summary>
/// <param name="Layout">The layout file that gave the fixed words and the order.</param>
public sealed record MinutesDocument(IReadOnlyList<MinutesSection> Sections, LayoutStamp Layout)
{
    public IEnumerable<MinutesBlock> Blocks => Sections.SelectMany(section => section.Blocks);

    /// <summary>The title's words; empty where the document has no title block.</summary>
    public string Title => Blocks.OfType<TitleBlock>().FirstOrDefault()?.Sentence.Text ?? "";

    /// <summary>What the reader may read of it. Every renderer takes this, for everyone where nothing else is said: so nothing leaves the house by being forgotten.</summary>
    public MinutesDocument For(Audience reader) => this with { Sections = [.. Sections.Select(section => section.For(reader)).Where(section => section.Blocks.Count > 0)] };

    /// <summary>The same document with each sentence replaced, in reading order.</summary>
    public MinutesDocument Map(Func<Sentence, Sentence> change) =>
        this with { Sections = [.. Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(block => block.Map(change))] })] };
}

public sealed record MinutesSection(SectionKind Kind, IReadOnlyList<MinutesBlock> Blocks)
{
    /// <summary>Without what is not for the reader; a heading below which nothing is left for them goes too.</summary>
    internal MinutesSection For(Audience reader)
    {
        var shown = Blocks.Where(block => block.Audience <= reader).ToList();
        return shown.Count == Blocks.Count ? this : this with { Blocks = shown.TrueForAll(block => block is HeadingBlock) ? [] : shown };
    }
}

public enum SectionKind
{
    /// <summary>Title and introduction.</summary>
    Head,

    /// <summary>概要</summary>
    Overview,

    /// <summary>各地域の取り組み報告</summary>
    Reports,

    /// <summary>講演内容</summary>
    Talk,

    /// <summary>質疑応答</summary>
    Questions,

    /// <summary>以上</summary>
    Closing,

    /// <summary>次第: what was planned for the hour.</summary>
    Agenda,
}

/// <param name="Hash">SHA-256 of the layout file's bytes, in lower-case hexadecimal.</param>
public sealed record LayoutStamp(string Name, string Hash);
