using SessionBot.Domain.Sessions;

namespace SessionBot.Domain.RegionalReports;

public enum ReportRefusal
{
    NothingWritten,
    NothingToWithdraw,
    NothingToRevise,
    NothingToReturn,
    NothingToCorrect,
}

/// <summary>What members do to their region's report, and organizers. Each call changes the report, or says why it does not.</summary>
public static class ReportRules
{
    /// <summary>Which revision a plain message belongs to, or null when it is no part of the report.</summary>
    /// <remarks>
    /// LINE does not promise order: a message that its author sent before pressing 提出 belongs to what was submitted,
    /// even when it arrives afterwards.
    /// </remarks>
    public static int? RevisionFor(RegionalReport report, Session session, DateTimeOffset sentAt)
    {
        if (report.SubmittedRevision is { } submitted && sentAt <= report.SubmittedAt && BelongsToSubmitted(report, session, sentAt))
        {
            return submitted;
        }

        // In the session's hour a plain message is a question, unless the report was opened in that same hour.
        var isOpen = report.State is ReportState.Draft or ReportState.Returned
            && (session.Phase.IsBeforeSession() || report.OpenedAt >= session.PhaseChangedAt);
        return isOpen ? report.Revision : null;
    }

    public static void Open(RegionalReport report, DateTimeOffset sentAt)
    {
        if (report.SubmittedRevision is not null && sentAt < report.SubmittedAt)
        {
            // The opening of what was submitted, overtaken by its own submission.
            if (report.State == ReportState.Submitted && sentAt < report.OpenedAt)
            {
                report.OpenedAt = sentAt;
            }

            return;
        }

        if (!(sentAt <= report.SubmitAskedAt))
        {
            (report.OpenedAt, report.SubmitAskedAt) = (sentAt, null);
        }

        if (report.State is ReportState.Submitted or ReportState.Withdrawn)
        {
            report.Revision++;
            report.State = ReportState.Draft;
        }
    }

    public static ReportRefusal? Submit(RegionalReport report, Session session, DateTimeOffset sentAt)
    {
        if (report.State == ReportState.Submitted)
        {
            return ReportRefusal.NothingWritten;
        }

        // Neither what was withdrawn counts nor what was written after 提出 was pressed: it meant something that is still on its way.
        if (report.State == ReportState.Withdrawn || !report.MessagesOf(report.Revision).Any(message => message.SentAt <= sentAt))
        {
            report.SubmitAskedAt = sentAt;
            return ReportRefusal.NothingWritten;
        }

        (report.State, report.ReturnComment) = (ReportState.Submitted, null);
        report.SubmittedRevision = report.Revision;
        (report.SubmittedAt, report.SubmitAskedAt) = (sentAt, null);
        report.IsLate = sentAt > session.ReportsDueAt || !session.Phase.IsBeforeSession();
        return null;
    }

    /// <summary>Adds a message; hands the report in when 提出 has overtaken the message on its way.</summary>
    public static void Add(RegionalReport report, Session session, ReportMessage message)
    {
        report.Messages.Add(message);
        if (report.State is ReportState.Draft or ReportState.Returned && message.SentAt <= report.SubmitAskedAt)
        {
            Submit(report, session, report.SubmitAskedAt.Value);
        }
    }

    /// <summary>An organizer asks for changes. What was handed in is open again, and stands in the article only when it is handed in anew.</summary>
    /// <param name="comment">What is to be changed, in words for the region.</param>
    public static ReportRefusal? Return(RegionalReport report, string comment)
    {
        if (report.State != ReportState.Submitted)
        {
            return ReportRefusal.NothingToReturn;
        }

        (report.State, report.SubmittedRevision, report.ReturnComment) = (ReportState.Returned, null, comment);
        return null;
    }

    /// <summary>Starts a new revision; the submitted one stands until the new one is submitted.</summary>
    public static ReportRefusal? Revise(RegionalReport report, DateTimeOffset sentAt)
    {
        if (report.State == ReportState.Returned)
        {
            Open(report, sentAt);
            (report.State, report.ReturnComment) = (ReportState.Draft, null);
            report.Revision++;
            return null;
        }

        if (report.State != ReportState.Submitted || sentAt < report.SubmittedAt)
        {
            return ReportRefusal.NothingToRevise;
        }

        Open(report, sentAt);
        return null;
    }

    /// <summary>Takes back the correction in progress, else the whole report.</summary>
    public static ReportRefusal? Withdraw(RegionalReport report)
    {
        if (report.State == ReportState.Withdrawn)
        {
            return ReportRefusal.NothingToWithdraw;
        }

        report.SubmitAskedAt = null;
        if (report.State != ReportState.Submitted && report.SubmittedRevision is not null)
        {
            report.State = ReportState.Submitted;
            return null;
        }

        (report.State, report.SubmittedRevision, report.ReturnComment) = (ReportState.Withdrawn, null, null);
        return null;
    }

    /// <summary>A report of which nothing is left is none; a correction in progress stays.</summary>
    public static void AfterErasing(RegionalReport report)
    {
        if (report.SubmittedRevision is null || report.MessagesOf(report.SubmittedRevision).Any())
        {
            return;
        }

        report.SubmittedRevision = null;
        if (report.State == ReportState.Submitted)
        {
            report.State = ReportState.Withdrawn;
        }
    }

    /// <summary>Among messages from before the submission: those that were sent while a plain message was one of the report.</summary>
    private static bool BelongsToSubmitted(RegionalReport report, Session session, DateTimeOffset sentAt) => report.State switch
    {
        // Opened by 提出 itself: nothing tells when it really began. While reports are collected, each plain message is one.
        ReportState.Submitted => sentAt >= report.OpenedAt || report.OpenedAt >= report.SubmittedAt || session.Phase == SessionPhase.CollectingReports,
        _ => sentAt < report.OpenedAt,
    };
}
