using Line.Messaging;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.RegionalReports;

/// <summary>What the bot says about regional reports.</summary>
internal static class ReportReplies
{
    /// <summary>LINE takes 5,000 characters a message; a preview stays well below, with room for the words around it.</summary>
    private const int PreviewLength = 2000;

    private static readonly (string, string) SubmitIt = ("提出", "提出");
    private static readonly (string, string) DropIt = ("取り消す", "報告取消");
    private static readonly (string, string) ReviseIt = ("訂正", "訂正");

    public static ISendMessage Opened(Session session, RegionalReport report) => new TextMessage(
        $"第{session.Number}回の報告をお送りください。何通に分けても、1つの報告にまとまります。書き終えたら「提出」を押してください。"
            + Draft(report, "\n\nこれまでの下書き：\n"),
        Choices(SubmitIt, DropIt));

    public static ISendMessage Added(RegionalReport report) => new TextMessage(
        $"報告の下書きに加えました（{report.MessagesOf(report.Revision).Count()}通）。続けて送るか、「提出」を押してください。",
        Choices(SubmitIt, DropIt));

    public static ISendMessage JoinedSubmitted(RegionalReport report) => new TextMessage(
        $"提出済みの報告に加えました（{report.MessagesOf(report.SubmittedRevision).Count()}通）。", Choices(ReviseIt, DropIt));

    public static ISendMessage Submitted(Session session, RegionalReport report, int submitted, int regions) => new TextMessage(
        $"第{session.Number}回の報告を受け付けました。{(report.IsLate ? "（締切後のため「追記」として扱います）" : "")}"
            + $"\n{regions}地域中{submitted}地域が提出済みです。"
            + Draft(report, "\n\n提出した内容：\n"),
        Choices(ReviseIt, DropIt));

    public static ISendMessage AlreadySubmitted(RegionalReport report) => new TextMessage(
        "報告は提出済みです。書き直す場合は「訂正」を押してください。" + Draft(report, "\n\n提出した内容：\n"), Choices(ReviseIt, DropIt));

    public static ISendMessage NothingWritten() => new TextMessage(
        "提出する報告がまだありません。「報告する」を押してから、内容をお送りください。", Choices(("報告する", "報告する")));

    public static ISendMessage Revising() => new TextMessage(
        "訂正を受け付けます。新しい報告の全文をお送りください。「提出」を押すまでは、提出済みの内容が有効です。", Choices(SubmitIt, DropIt));

    public static ISendMessage NothingToRevise() => new TextMessage(
        "訂正できる提出済みの報告がありません。", Choices(("報告する", "報告する")));

    public static ISendMessage Withdrawn() => new TextMessage("報告を取り消しました。", Choices(("報告する", "報告する")));

    public static ISendMessage RevisionDropped() => new TextMessage("訂正を取りやめました。提出済みの内容がそのまま有効です。");

    public static ISendMessage NothingToWithdraw() => new TextMessage("取り消せる報告がありません。");

    private static string Draft(RegionalReport report, string heading)
    {
        var lines = report.MessagesOf(report.State == ReportState.Submitted ? report.SubmittedRevision : report.Revision)
            .Select(message => message.Text.Length > 0 ? message.Text : AttachmentReplies.Placeholder)
            .ToList();
        return lines.Count == 0 ? "" : heading + MessageText.Truncate(string.Join('\n', lines), PreviewLength);
    }
}
