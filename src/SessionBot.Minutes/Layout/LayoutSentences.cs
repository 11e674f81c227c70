using System.Globalization;
using System.Text;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Layout;

/// <summary>The sentences that a layout's templates make of a session's data, each with the data as its evidence.</summary>
internal static class LayoutSentences
{
    public static IEnumerable<Sentence> All(MinutesLayout layout, SessionRecord record) =>
        layout.Intro.Prepend(layout.Title).Select(template => Fill(template, layout, record.Facts))
            .Concat(layout.Sections.OfType<OverviewLayout>()
                .SelectMany(overview => overview.Lines)
                .SelectMany(line => Line(line, layout, record.Facts)))
            .Concat(layout.Sections.OfType<AgendaLayout>().SelectMany(agenda => Agenda(agenda, layout, record.Facts)));

    public static IEnumerable<Sentence> Agenda(AgendaLayout agenda, MinutesLayout layout, SessionFacts facts) =>
        facts.Agenda.Select((_, entry) => Fill(agenda.Entry, layout, facts, entry));

    public static IEnumerable<Sentence> Line(OverviewLine line, MinutesLayout layout, SessionFacts facts) =>
        line.EachSpeaker
            ? facts.Speakers.Select((_, speaker) => Fill(line.Value, layout, facts, speaker))
            : [Fill(line.Value, layout, facts)];

    /// <param name="entry">The position of the speaker, or of the agenda's entry, that the template is filled for.</param>
    public static Sentence Fill(Template template, MinutesLayout layout, SessionFacts facts, int entry = -1)
    {
        var text = new StringBuilder();
        var evidence = new List<Evidence>();
        foreach (var (words, isPlaceholder) in template.Pieces)
        {
            if (!isPlaceholder)
            {
                text.Append(words);
                continue;
            }

            var (shown, source) = Value(words, layout, facts, entry);
            text.Append(shown);
            if (source is not null)
            {
                evidence.Add(new Evidence(source.Id, 0, source.Text.Length, [template.Id]));
            }
        }

        return new Sentence(text.ToString(), evidence);
    }

    private static (string Shown, SourceText? Source) Value(string name, MinutesLayout layout, SessionFacts facts, int entry)
    {
        var date = facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return name switch
        {
            "studyGroup" => Same(FactSources.StudyGroup, facts.StudyGroup),
            "number" => Same(FactSources.Number, facts.Number.ToString(CultureInfo.InvariantCulture)),
            "date" => (JapaneseDate.Format(facts.Date, layout.Date), new SourceText(FactSources.Date, date)),
            "date:compact" => (facts.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), new SourceText(FactSources.Date, date)),
            "start" => Time(FactSources.Start, facts.Start),
            "end" => Time(FactSources.End, facts.End),
            "place" => Same(FactSources.Place, facts.Place),
            "participants" => Same(FactSources.Participants, facts.Participants),
            "topic" => Same(FactSources.Topic, facts.Topic),
            "at" => Time(FactSources.AgendaTime(entry), facts.Agenda[entry].At),
            "title" => Same(FactSources.AgendaTitle(entry), facts.Agenda[entry].Title),
            "organization" => Same(FactSources.Organization(entry), facts.Speakers[entry].Organization),
            "name" => Same(FactSources.Name(entry), facts.Speakers[entry].Name),
            "honorific" => (layout.Honorific, null),
            _ => throw new ArgumentException($"The template placeholder {{{name}}} is unknown.", nameof(name)),
        };
    }

    private static (string, SourceText?) Same(string id, string text) => (text, new SourceText(id, text));

    private static (string, SourceText?) Time(string id, TimeOnly time) =>
        (time.ToString("H:mm", CultureInfo.InvariantCulture), new SourceText(id, time.ToString("HH:mm", CultureInfo.InvariantCulture)));
}
