namespace SessionBot.Minutes.Layout;

public abstract record SectionLayout
{
    private protected SectionLayout(string heading) => Heading = heading;

    public string Heading { get; }
}

/// <param name="Bullet">Stands before each line in plain text.</param>
public sealed record OverviewLayout(string Heading, string Bullet, IReadOnlyList<OverviewLine> Lines) : SectionLayout(Heading);

/// <param name="Label">With its colon.</param>
/// <param name="EachSpeaker">The line is repeated for each speaker; it is left out where there is none.</param>
public sealed record OverviewLine(string Label, Template Value, bool EachSpeaker);

/// <summary>What was planned for the hour; a layout may do without.</summary>
/// <param name="Bullet">Stands before each line in plain text.</param>
/// <param name="Entry">Repeated for each entry.</param>
public sealed record AgendaLayout(string Heading, string Bullet, Template Entry) : SectionLayout(Heading);

public sealed record ReportsLayout(string Heading, SentenceStyle Style) : SectionLayout(Heading);

/// <param name="KeepWholeUpTo">A topic of up to so many UTF-16 code units is not shortened.</param>
/// <param name="WindowCharacters">A longer topic is cut into windows of at most so many UTF-16 code units, or one sentence…</param>
/// <param name="SentencesPerWindow">…and keeps so many sentences of each.</param>
public sealed record TalkLayout(string Heading, SentenceStyle Style, int KeepWholeUpTo, int WindowCharacters, int SentencesPerWindow)
    : SectionLayout(Heading);

/// <param name="InlineSpace">Stands between a label and a text that share a line.</param>
/// <param name="InlineAsked">Label and text share a line when an exchange has at most so many questions…</param>
/// <param name="InlineAnswers">…and at most so many answers.</param>
public sealed record QuestionsLayout(
    string Heading,
    SentenceStyle Style,
    string Question,
    string Comment,
    string Answer,
    string InlineSpace,
    int InlineAsked,
    int InlineAnswers) : SectionLayout(Heading);
