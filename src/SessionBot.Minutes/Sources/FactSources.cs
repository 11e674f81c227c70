using System.Globalization;

namespace SessionBot.Minutes.Sources;

/// <summary>
/// The session's own data as sources, so that a title or an overview line has evidence like every other sentence. The ids are
/// the same whether the session came from a folder or from the service.
/// </summary>
public static class FactSources
{
    private const string Regions = "session.json#/regions/";

    public const string StudyGroup = "session.json#/studyGroup";

    public const string Number = "session.json#/number";

    /// <summary>Its text is the date as yyyy-MM-dd.</summary>
    public const string Date = "session.json#/date";

    /// <summary>Its text is the time as HH:mm.</summary>
    public const string Start = "session.json#/start";

    /// <inheritdoc cref="Start"/>
    public const string End = "session.json#/end";

    public const string Place = "session.json#/place";

    public const string Participants = "session.json#/participants";

    public const string Topic = "session.json#/topic";

    public static string Organization(int speaker) => $"session.json#/speakers/{speaker}/organization";

    public static string Name(int speaker) => $"session.json#/speakers/{speaker}/name";

    /// <inheritdoc cref="Start"/>
    public static string AgendaTime(int entry) => $"session.json#/agenda/{entry}/at";

    public static string AgendaTitle(int entry) => $"session.json#/agenda/{entry}/title";

    /// <summary>By its name, which stays when another region reports later.</summary>
    public static string Region(string name) => Regions + name;

    /// <summary>How drafts of before name a region: by its position in <see cref="SessionRecord.Reports"/>. They are read as they are.</summary>
    public static string RegionAt(int report) => $"session.json#/reports/{report}/region";

    /// <summary>The name of the region that an id names; null for every other id.</summary>
    public static string? NameOfRegion(string sourceId) => sourceId.StartsWith(Regions, StringComparison.Ordinal) ? sourceId[Regions.Length..] : null;

    public static IReadOnlyList<SourceText> Of(SessionRecord record)
    {
        var facts = record.Facts;
        return
        [
            new(StudyGroup, facts.StudyGroup),
            new(Number, facts.Number.ToString(CultureInfo.InvariantCulture)),
            new(Date, facts.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new(Start, facts.Start.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new(End, facts.End.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new(Place, facts.Place),
            new(Participants, facts.Participants),
            new(Topic, facts.Topic),
            .. facts.Speakers.SelectMany((speaker, at) => new SourceText[]
            {
                new(Organization(at), speaker.Organization), new(Name(at), speaker.Name),
            }),
            .. facts.Agenda.SelectMany((entry, at) => new SourceText[]
            {
                new(AgendaTime(at), entry.At.ToString("HH:mm", CultureInfo.InvariantCulture)), new(AgendaTitle(at), entry.Title),
            }),
            .. record.Reports.Select(report => report.Region).Distinct().Select(name => new SourceText(Region(name), name)),
            .. record.Reports.Select((report, at) => new SourceText(RegionAt(at), report.Region)),
        ];
    }
}
