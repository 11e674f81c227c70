namespace SessionBot.Domain.Sessions;

/// <summary>One meeting of a study group: 第N回.</summary>
public sealed class Session
{
    public required SessionId Id { get; init; }

    public required StudyGroupId StudyGroupId { get; init; }

    public required int Number { get; init; }

    public required string Topic { get; set; }

    public required string Place { get; set; }

    public required string Participants { get; set; }

    public List<SessionSpeaker> Speakers { get; set; } = [];

    /// <summary>In the order of their times; empty when nobody has written one.</summary>
    public List<AgendaItem> Agenda { get; set; } = [];

    public required DateTimeOffset ReportsOpenAt { get; set; }

    /// <summary>A report that is submitted later is accepted and marked late.</summary>
    public required DateTimeOffset ReportsDueAt { get; set; }

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>How long before the session a region that misses is reminded of its report.</summary>
    public List<TimeSpan> RemindBefore { get; set; } = [];

    public SessionPhase Phase { get; set; } = SessionPhase.Planned;

    public required DateTimeOffset PhaseChangedAt { get; set; }

    /// <summary>When an organizer last moved the phase by hand: scheduled times up to then have no say any more.</summary>
    public DateTimeOffset? MovedByHandAt { get; set; }

    /// <summary>The number of events in the session's log; guards against two writers at once.</summary>
    public int Version { get; set; }
}

/// <param name="Organization">Town and department.</param>
/// <param name="Name">Without an honorific.</param>
public sealed record SessionSpeaker(string Organization, string Name);

/// <param name="AfterMinutes">After the session's start, so that the agenda moves along with it.</param>
public sealed record AgendaItem(int AfterMinutes, string Title);
