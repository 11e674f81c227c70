using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>Finds the report that a member means, and gives it to the use case.</summary>
internal sealed class ReportConversation(
    SessionBotDb db, OpenReport open, AddToReport add, SubmitReport submit, WithdrawReport withdraw, RecallReminders reminders)
{
    public async Task<Outcome> HandleAsync(MemberCommand.Report command, Said said, CancellationToken ct)
    {
        if (said.By.RegionId is not { } region)
        {
            return new("report:needs-region", MemberReplies.AskRegion(said.Group));
        }

        var current = await db.ForReportsAsync(said.Group.Id, ct);
        var meant = said.About is { } about ? await db.FindSessionAsync(said.Group.Id, about, ct) : current;
        if (meant is not { } session)
        {
            return new("report:no-session", await NoSession.ReplyAsync(db, said.Group.Id, said.At, ReportReplies.NoSession(said.By), ct));
        }

        if (session.Id != current?.Id && session.Phase.IsOver())
        {
            return new("report:session-over", ReportReplies.SessionOver(session));
        }

        if (session.Phase == SessionPhase.CalledOff)
        {
            return new("report:called-off", CourseReplies.IsCalledOff(session, current));
        }

        var report = await FindAsync(session, said, ct);
        return command switch
        {
            MemberCommand.Report.Open { FirstText: { } text } =>
                await AddAsync(session, open.Ensure(session, region, report, said), said with { Text = text }, ct),
            MemberCommand.Report.Open => open.Handle(session, region, report, said),
            MemberCommand.Report.Submit => await submit.HandleAsync(session, region, report, said, ct),
            MemberCommand.Report.Revise => open.Revise(session, report, said),
            MemberCommand.Report.Withdraw => withdraw.Handle(session, report, said),
            _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
        };
    }

    /// <summary>Keeps a plain message as part of the region's report, or returns null when it is none.</summary>
    public async Task<Outcome?> TryAddAsync(Said said, CancellationToken ct)
    {
        if (said.By.RegionId is not { } region || await db.ForReportsAsync(said.Group.Id, ct) is not { } session)
        {
            return null;
        }

        var report = await FindAsync(session, said, ct);
        if (report is not null && ReportRules.RevisionFor(report, session, said.At) is not null && !IsQuestionOfTheHour(session, report, said))
        {
            return await AddAsync(session, report, said, ct);
        }

        return session.Phase == SessionPhase.CollectingReports && !KindDetector.LooksLikeQuestion(said.Text)
            ? await AddAsync(session, open.Ensure(session, region, report, said), said, ct)
            : null;
    }

    private async Task<Outcome> AddAsync(Session session, RegionalReport report, Said said, CancellationToken ct)
    {
        var outcome = await add.HandleAsync(session, report, said, ct);
        if (report.State == ReportState.Submitted)
        {
            await reminders.OfRegionAsync(said.Group.Key, session.Id, report.RegionId, ct);
        }

        return outcome;
    }

    private static bool IsQuestionOfTheHour(Session session, RegionalReport report, Said said) =>
        session.Phase.IsInSession() && report.State != ReportState.Submitted
        && (report.OpenedBy != said.By.Id || KindDetector.LooksLikeQuestion(said.Text));

    private Task<RegionalReport?> FindAsync(Session session, Said said, CancellationToken ct) =>
        db.RegionalReports
            .Include(report => report.Messages)
            .SingleOrDefaultAsync(report => report.SessionId == session.Id && report.RegionId == said.By.RegionId, ct);
}
