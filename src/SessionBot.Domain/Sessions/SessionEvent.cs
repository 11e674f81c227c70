namespace SessionBot.Domain.Sessions;

public enum SessionEventKind
{
    SessionPlanned,
    PhaseMoved,
    QuestionAsked,
    QuestionChanged,
    QuestionUnsent,
    QuestionEdited,
    QuestionSupported,
    LookalikeFound,
    AnswerRecorded,
    AnswerTakenBack,
    ReportChanged,
    ReportEdited,
    TalkRecorded,
    MinutesDrafted,
    MinutesEdited,
    MinutesApproved,
    LinkMade,
    LinkEnded,
    BackstageSent,
    BackstageAcknowledged,

    /// <summary>A photo or a file is kept, or could not be; the subject is the question or report of it.</summary>
    AttachmentSettled,
    OrganizerAdded,
    OrganizerRemoved,
}

/// <summary>
/// One entry of a session's log, the single account of who did what when. <see cref="Version"/> counts from 1 without a gap.
/// <see cref="Before"/> and <see cref="After"/> hold the subject's standing as JSON: exchanging them is the event's inverse.
/// Of what people wrote they hold the reason for not taking a question and its label, and nothing else.
/// </summary>
public sealed class SessionEvent
{
    public required SessionId SessionId { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; null for the schedule, and for whoever holds a link.</summary>
    public MemberId? ActorId { get; init; }

    public required SessionEventKind Kind { get; init; }

    /// <summary>The question, report or member it is about, where it is about one.</summary>
    public Guid? Subject { get; init; }

    public string? Before { get; set; }

    public required string After { get; set; }

    /// <summary>The LINE message that it follows from: when that is unsent, what it said is erased here too.</summary>
    public string? Cause { get; init; }

    /// <summary>The version of the first event of the same command: they are undone together.</summary>
    public required int Step { get; init; }

    /// <summary>The version that this event undoes.</summary>
    public int? Undoes { get; init; }
}
