using System.Text.Json.Serialization;

namespace SessionBot.Minutes.Sources;

/// <summary>All that is known about one session when its minutes are drafted: what people wrote, and nothing else.</summary>
/// <param name="Facts">The session's own data.</param>
/// <param name="Reports">Regional reports in the order in which the article shows them.</param>
/// <param name="Talk">The talk as notes or transcript, in order; empty when nobody has recorded it.</param>
/// <param name="Exchanges">Questions and comments with their answers, in order.</param>
/// <param name="LeftOut">What people sent and a person, or a rule, keeps out of the article, each with its reason.</param>
public sealed record SessionRecord(
    SessionFacts Facts,
    IReadOnlyList<RegionReport> Reports,
    IReadOnlyList<TalkLine> Talk,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<LeftOutItem> LeftOut)
{
    /// <summary>Names that members bear, which no model is to read. They are nothing that was sent: a new one makes no draft out of date.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Persons { get; init; } = [];
}

/// <param name="Date">The day of the session in the group's own time zone (Asia/Tokyo).</param>
/// <param name="Participants">Who took part, as the article words it.</param>
public sealed record SessionFacts(
    string StudyGroup,
    int Number,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    string Place,
    string Participants,
    string Topic,
    IReadOnlyList<Speaker> Speakers)
{
    /// <summary>In the order of their times; empty when nobody has planned one.</summary>
    public IReadOnlyList<AgendaEntry> Agenda { get; init; } = [];
}

public sealed record AgendaEntry(TimeOnly At, string Title);

/// <param name="Organization">Town and department, without the person.</param>
/// <param name="Name">The name without an honorific.</param>
public sealed record Speaker(string Organization, string Name);

/// <summary>One piece of what a person wrote. Evidence points into <see cref="Text"/> by UTF-16 offsets.</summary>
/// <param name="Id">Unique within the session.</param>
public sealed record SourceText(string Id, string Text);

/// <param name="Region">A municipality, or a label such as 「○○市ほか」.</param>
/// <param name="IsLate">Sent after the deadline.</param>
public sealed record RegionReport(string Region, IReadOnlyList<SourceText> Messages, bool IsLate = false);

public enum ExchangeKind
{
    Question,
    Comment,
}

/// <summary>What was asked, in order, and what was answered, in the same order.</summary>
public sealed record Exchange(ExchangeKind Kind, IReadOnlyList<SourceText> Asked, IReadOnlyList<SourceText> Answers)
{
    /// <summary>What people call it, such as 「質問4」; where it is null the exchanges of its kind are counted.</summary>
    public string? Label { get; init; }

    /// <summary>Why it stays out of the article when neither <see cref="Answers"/> nor the talk answers it; where it is null it stands there without an answer.</summary>
    public string? ReasonUnlessAnswered { get; init; }

    /// <summary>
    /// What of the talk a person says answers it: the ids of the first and the last utterance, or none where nothing does; null where it is to be found. Ends that are not in the
    /// talk say nothing.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SpokenFromTo { get; init; }
}

/// <param name="Label">What the item is called on the coverage list, such as 「質問5」.</param>
/// <param name="Reason">Why it is not in the article, in the organizers' words.</param>
public sealed record LeftOutItem(SourceText Source, string Label, string Reason);
