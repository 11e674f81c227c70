using SessionBot.Domain.Minutes;

namespace SessionBot.Minutes.Document;

/// <summary>What stands as one unit of the article. The set is closed: a renderer handles every kind.</summary>
public abstract record MinutesBlock
{
    private protected MinutesBlock()
    {
    }

    /// <summary>Who may read it.</summary>
    public Audience Audience { get; init; }

    /// <summary>The sentences in reading order. Words of the layout, such as a label, are none.</summary>
    public abstract IEnumerable<Sentence> Sentences { get; }

    /// <summary>The same block with each sentence replaced, in reading order.</summary>
    public abstract MinutesBlock Map(Func<Sentence, Sentence> change);
}

public sealed record TitleBlock(Sentence Sentence) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => [Sentence];

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this with { Sentence = change(Sentence) };
}

public sealed record IntroBlock(Sentence Sentence) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => [Sentence];

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this with { Sentence = change(Sentence) };
}

/// <param name="Level">2 is a section, 3 a region or a topic of the talk, 4 a topic below a topic.</param>
public sealed record HeadingBlock(int Level, Sentence Sentence) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => [Sentence];

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this with { Sentence = change(Sentence) };
}

/// <summary>One line of the overview, such as 「・日時:…」.</summary>
/// <param name="Bullet">The mark in plain text; Markdown and HTML use a list.</param>
/// <param name="Label">The layout's word with its colon.</param>
public sealed record FactBlock(string Bullet, string Label, Sentence Value) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => [Value];

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this with { Value = change(Value) };
}

/// <param name="Label">What the source itself puts before its text, colon included, as in 「見出し:文」; null where it has none.</param>
public sealed record ParagraphBlock(Sentence? Label, IReadOnlyList<Sentence> Body) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => Label is null ? Body : Body.Prepend(Label);

    public override ParagraphBlock Map(Func<Sentence, Sentence> change) =>
        this with { Label = Label is null ? null : change(Label), Body = [.. Body.Select(change)] };
}

public enum QaRole
{
    Question,
    Comment,
    Answer,
}

/// <summary>All questions, comments or answers of one exchange.</summary>
/// <param name="Label">The layout's word, such as 「質問:」; before an inline text it ends with the space that separates.</param>
/// <param name="IsInline">Label and text share a line.</param>
public sealed record QaBlock(QaRole Role, string Label, bool IsInline, IReadOnlyList<ParagraphBlock> Items) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => Items.SelectMany(item => item.Sentences);

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this with { Items = [.. Items.Select(item => item.Map(change))] };
}

/// <summary>The layout's last word, such as 以上.</summary>
public sealed record ClosingBlock(string Text) : MinutesBlock
{
    public override IEnumerable<Sentence> Sentences => [];

    public override MinutesBlock Map(Func<Sentence, Sentence> change) => this;
}
