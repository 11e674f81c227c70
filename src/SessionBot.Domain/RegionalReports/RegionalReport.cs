namespace SessionBot.Domain.RegionalReports;

public enum ReportState
{
    Draft,
    Submitted,
    Withdrawn,

    /// <summary>An organizer asked for changes.</summary>
    Returned,
}

/// <summary>
/// One region's report to one session. Messages belong to a revision; the article takes the submitted one, so a
/// correction in progress changes nothing until it is submitted itself, and older revisions stay.
/// </summary>
public sealed class RegionalReport
{
    public required ReportId Id { get; init; }

    public required SessionId SessionId { get; init; }

    public required RegionId RegionId { get; init; }

    public ReportState State { get; set; } = ReportState.Draft;

    /// <summary>The revision that new messages join; counts from 1.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>The revision that stands in the article; null before the first submission and after a withdrawal.</summary>
    public int? SubmittedRevision { get; set; }

    /// <summary>When a member last said that a report follows: a message of an earlier time is not part of it.</summary>
    public required DateTimeOffset OpenedAt { get; set; }

    /// <summary>Who said so. In the session's hour only that member's messages join: a colleague's is a question.</summary>
    public required MemberId OpenedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>When 提出 was pressed while nothing had arrived yet: messages of an earlier moment are still on their way.</summary>
    public DateTimeOffset? SubmitAskedAt { get; set; }

    public bool IsLate { get; set; }

    /// <summary>What the organizer who returned it asked for, exactly while the state is Returned.</summary>
    public string? ReturnComment { get; set; }

    public List<ReportMessage> Messages { get; init; } = [];

    public ReportStanding Standing => new(State, Revision, SubmittedRevision, IsLate);

    /// <summary>In the order in which people sent them, whatever the order in which they arrived.</summary>
    public IEnumerable<ReportMessage> MessagesOf(int? revision) =>
        Messages.Where(message => message.Revision == revision).OrderBy(message => message.SentAt).ThenBy(message => message.LineMessageId, StringComparer.Ordinal);
}

public sealed record ReportStanding(ReportState State, int Revision, int? SubmittedRevision, bool IsLate);

public sealed class ReportMessage
{
    public required ReportId ReportId { get; init; }

    public required string LineMessageId { get; init; }

    /// <summary>Another one once the region has added to what was handed in.</summary>
    public required int Revision { get; set; }

    public required MemberId AuthorId { get; init; }

    /// <summary>Empty for a photo or a file.</summary>
    public required string Text { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When LINE says that the text became what it is: edits may overtake each other, and the latest holds.</summary>
    public required DateTimeOffset TextAt { get; set; }
}
