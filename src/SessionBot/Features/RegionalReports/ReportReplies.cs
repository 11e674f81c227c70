using Line.Messaging;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Members;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.RegionalReports;

/// <summary>What the bot says about regional reports.</summary>
internal static class ReportReplies
{
    /// <summary>LINE takes 5,000 characters a message; a preview stays well below, with room for the words around it.</summary>
    private const int PreviewLength = 2000;

    private static QuickReply WhileWriting(RegionalReport report) => Choices(report.SessionId, MemberButtons.Submit, MemberButtons.WithdrawReport);

    private static QuickReply OnceSubmitted(RegionalReport report) => Choices(report.SessionId, MemberButtons.Revise, MemberButtons.WithdrawReport);

    private static QuickReply ToBegin => Choices(MemberButtons.Report);

    public static ISendMessage Opened(Session session, RegionalReport report)
    {
        var opened = Wording.Of(ReportTexts.Opened, ("number", session.Number));
        return new TextMessage(
            Preview(report) is { } draft ? $"{opened}\n\n{Wording.Of(ReportTexts.SoFar, ("draft", draft))}" : opened, WhileWriting(report));
    }

    public static ISendMessage Added(RegionalReport report) => new TextMessage(
        Wording.Of(ReportTexts.Added, ("count", report.MessagesOf(report.Revision).Count())), WhileWriting(report));

    public static ISendMessage JoinedSubmitted(RegionalReport report) => new TextMessage(
        Wording.Of(ReportTexts.JoinedSubmitted, ("count", report.MessagesOf(report.SubmittedRevision).Count())), OnceSubmitted(report));

    public static ISendMessage Submitted(Session session, RegionalReport report, int submitted, int regions) => new TextMessage(
        WithContent(report, Wording.Of(
            ReportTexts.Submitted,
            ("number", session.Number), ("late", report.IsLate ? ReportTexts.Late : ""), ("regions", regions), ("submitted", submitted))),
        OnceSubmitted(report));

    public static ISendMessage AlreadySubmitted(RegionalReport report) =>
        new TextMessage(WithContent(report, ReportTexts.AlreadySubmitted), OnceSubmitted(report));

    public static ISendMessage SessionOver(Session session) => new TextMessage(Wording.Of(ReportTexts.SessionOver, ("number", session.Number)));

    public static ISendMessage NothingWritten() => new TextMessage(ReportTexts.NothingWritten, ToBegin);

    public static ISendMessage Revising(RegionalReport report) => new TextMessage(ReportTexts.Revising, WhileWriting(report));

    public static ISendMessage NothingToRevise() => new TextMessage(ReportTexts.NothingToRevise, ToBegin);

    public static ISendMessage Withdrawn() => new TextMessage(ReportTexts.Withdrawn, ToBegin);

    public static ISendMessage RevisionDropped() => new TextMessage(ReportTexts.RevisionDropped);

    public static ISendMessage NothingToWithdraw() => new TextMessage(ReportTexts.NothingToWithdraw);

    private static string WithContent(RegionalReport report, string words) =>
        Preview(report) is { } content ? $"{words}\n\n{Wording.Of(ReportTexts.Content, ("report", content))}" : words;

    private static string? Preview(RegionalReport report)
    {
        var lines = report.MessagesOf(report.State == ReportState.Submitted ? report.SubmittedRevision : report.Revision)
            .Select(message => message.Text.Length > 0 ? message.Text : AttachmentReplies.Placeholder)
            .ToList();
        return lines.Count == 0 ? null : MessageText.Truncate(string.Join('\n', lines), PreviewLength);
    }
}
