namespace SessionBot.Domain.RegionalReports;

/// <summary>Says that a member has been reminded of a session's report, so that nobody is reminded twice of the same.</summary>
public sealed class SentReminder
{
    public required SessionId SessionId { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>One of the session's times of reminding.</summary>
    public required TimeSpan Before { get; init; }

    public required DateTimeOffset At { get; init; }
}
