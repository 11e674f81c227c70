using SessionBot.Minutes.Document;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Drafting.Extractive;

/// <summary>Puts the sections into the layout's order.</summary>
internal static class Composer
{
    /// <param name="talk">The blocks of the talk's section without its heading; empty leaves the section out.</param>
    /// <param name="spoken">What the talk answers.</param>
    /// <param name="passages">What the writers take as it stands.</param>
    public static MinutesDocument Compose(SessionRecord record, MinutesLayout layout, IReadOnlyList<MinutesBlock> talk, TalkAnswers spoken, Passages passages)
    {
        var sections = new List<MinutesSection> { Head(record, layout) };
        foreach (var section in layout.Sections)
        {
            (SectionKind Kind, IReadOnlyList<MinutesBlock> Blocks) part = section switch
            {
                OverviewLayout overview => (SectionKind.Overview, Overview(overview, record, layout)),
                AgendaLayout agenda => (SectionKind.Agenda, [.. LayoutSentences.Agenda(agenda, layout, record.Facts).Select(entry => new FactBlock(agenda.Bullet, "", entry))]),
                ReportsLayout reports => (SectionKind.Reports, ReportWriter.Write(record, passages, reports.Style)),
                TalkLayout => (SectionKind.Talk, talk),
                QuestionsLayout questions => (SectionKind.Questions, ExchangeWriter.Write(record.Exchanges, spoken, passages, questions)),
                _ => throw new ArgumentException($"A section of the type {section.GetType().Name} has no writer.", nameof(layout)),
            };
            if (part.Blocks.Count > 0)
            {
                sections.Add(new MinutesSection(part.Kind, [new HeadingBlock(2, new Sentence(section.Heading, [])), .. part.Blocks]));
            }
        }

        sections.Add(new MinutesSection(SectionKind.Closing, [new ClosingBlock(layout.Closing)]));
        return new MinutesDocument(sections, layout.Stamp);
    }

    private static MinutesSection Head(SessionRecord record, MinutesLayout layout) => new(
        SectionKind.Head,
        [
            new TitleBlock(LayoutSentences.Fill(layout.Title, layout, record.Facts)),
            .. layout.Intro.Select(line => new IntroBlock(LayoutSentences.Fill(line, layout, record.Facts))),
        ]);

    private static IReadOnlyList<MinutesBlock> Overview(OverviewLayout overview, SessionRecord record, MinutesLayout layout) =>
    [
        .. overview.Lines.SelectMany(line => LayoutSentences.Line(line, layout, record.Facts)
            .Select(value => new FactBlock(overview.Bullet, line.Label, value))),
    ];
}
