namespace SessionBot.Domain.RegionalReports;

/// <summary>Says that a member has been reminded of a session's report, so that nobody is reminded twice of the same.</summary>
public sealed class SentReminder
{
    public required SessionId SessionId { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>What <see cref="Before"/> is for whoever was reminded by an earlier plan, whose times come again.</summary>
    public static readonly TimeSpan ByEarlierPlan = TimeSpan.Zero;

    /// <summary>What <see cref="At"/> is where the time had gone by already, and nobody was reminded.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    /// <summary>One of the session's times of reminding.</summary>
    public required TimeSpan Before { get; init; }

    public required DateTimeOffset At { get; init; }
}
