using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.Tests.Sessions;

namespace SessionBot.Domain.Tests.RegionalReports;

/// <summary>
/// Takes in one region's acts as they arrive, each with the minute at which it was sent: a message opens the report where
/// none is open, as it does while reports are collected.
/// </summary>
internal sealed class ReportDesk(SessionPhase phase = SessionPhase.CollectingReports)
{
    private static readonly DateTimeOffset Begin = Plans.Start.AddDays(-10);

    public Session Session { get; } = Plans.Evening(phase);

    public RegionalReport? Report { get; private set; }

    /// <summary>What stands in the article.</summary>
    public IReadOnlyList<string> Submitted =>
        Report is { SubmittedRevision: { } revision } ? [.. Report.MessagesOf(revision).Select(message => message.Text)] : [];

    public static DateTimeOffset At(int minute) => Begin.AddMinutes(minute);

    public ReportDesk Open(int minute)
    {
        if (Report is not { State: ReportState.Submitted })
        {
            Ensure(minute);
        }

        return this;
    }

    /// <summary>「報告 …」 with the text in the same message.</summary>
    public ReportDesk OpenWith(int minute, string text)
    {
        Ensure(minute);
        Add(minute, text);
        return this;
    }

    public ReportDesk Say(int minute, string text)
    {
        if (Report is null || ReportRules.RevisionFor(Report, Session, At(minute)) is null)
        {
            Ensure(minute);
        }

        Add(minute, text);
        return this;
    }

    public ReportDesk Submit(int minute)
    {
        ReportRules.Submit(Report ?? Ensure(minute), Session, At(minute));
        return this;
    }

    public ReportDesk Revise(int minute)
    {
        if (Report is not null)
        {
            ReportRules.Revise(Report, At(minute));
        }

        return this;
    }

    public ReportDesk Withdraw()
    {
        if (Report is not null)
        {
            ReportRules.Withdraw(Report);
        }

        return this;
    }

    private RegionalReport Ensure(int minute)
    {
        if (Report is not null)
        {
            ReportRules.Open(Report, At(minute));
        }

        return Report ??= new RegionalReport
        {
            Id = new ReportId(Guid.CreateVersion7()),
            SessionId = Session.Id,
            RegionId = new RegionId(Guid.CreateVersion7()),
            OpenedAt = At(minute),
            OpenedBy = new MemberId(Guid.CreateVersion7()),
        };
    }

    private void Add(int minute, string text) => ReportRules.Add(Report!, Session, new ReportMessage
    {
        ReportId = Report!.Id,
        LineMessageId = $"{minute:D8}:{text}",
        Revision = ReportRules.RevisionFor(Report, Session, At(minute)) ?? Report.Revision,
        AuthorId = new MemberId(Guid.CreateVersion7()),
        Text = text,
        SentAt = At(minute),
        TextAt = At(minute),
    });
}
