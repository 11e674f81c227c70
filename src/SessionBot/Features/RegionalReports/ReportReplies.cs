using Line.Messaging;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.RegionalReports;

/// <summary>What the bot says about regional reports.</summary>
internal static class ReportReplies
{
    /// <summary>Messages for a report in full; a fourth is the card, and one is left for a notice that rides along.</summary>
    private const int MostInFull = 3;

    private static QuickReply WhileWriting(RegionalReport report) => Choices(report.SessionId, MemberButtons.Submit, MemberButtons.WithdrawReport);

    private static QuickReply ToBegin => Choices(MemberButtons.Report);

    public static ISendMessage NoSession(Member by) =>
        by.IsOrganizer ? OrganizerReplies.NoSession() : new TextMessage(ReportTexts.NoSession, Choices(MemberButtons.NextSession));

    public static IReadOnlyList<ISendMessage> Opened(Session session, RegionalReport report, StudyGroup group)
    {
        var opened = Wording.Of(ReportTexts.Opened, ("number", session.Number));
        return ReportPreview.Of(report) is null ? [new TextMessage(opened, WhileWriting(report))] : InFull(opened, session, report, group);
    }

    /// <param name="words">What was added, where it is no text.</param>
    /// <param name="replaces">Whether the draft takes the place of what is handed in, or stands behind it; null when nothing is.</param>
    public static ISendMessage Added(Session session, RegionalReport report, StudyGroup group, string? words, bool? replaces = null)
    {
        var added = words ?? Wording.Of(ReportTexts.Added, ("count", report.MessagesOf(report.Revision).Count()));
        return Shown(replaces switch
        {
            null => added,
            true => $"{added}\n{ReportTexts.InPlace}",
            false => $"{added}\n{Wording.Of(ReportTexts.Behind, ("word", MemberWords.Revise))}",
        }, session, report, group);
    }

    /// <summary>The draft as it is takes the place of what is handed in.</summary>
    public static ISendMessage Replacing(Session session, RegionalReport report, StudyGroup group) => Shown(ReportTexts.Replacing, session, report, group);

    /// <param name="words">What was added, where it is no text.</param>
    public static ISendMessage JoinedSubmitted(Session session, RegionalReport report, StudyGroup group, string? words) => Shown(
        words ?? Wording.Of(ReportTexts.JoinedSubmitted, ("count", report.MessagesOf(report.SubmittedRevision).Count())), session, report, group);

    /// <param name="replaces">Whether it took the place of what was handed in before, or stands behind it; null when nothing was.</param>
    public static ISendMessage Submitted(Session session, RegionalReport report, StudyGroup group, int submitted, bool? replaces = null)
    {
        var late = report.IsLate ? ReportTexts.Late : "";
        return Shown(replaces switch
        {
            null => Wording.Of(ReportTexts.Submitted, ("number", session.Number), ("late", late)),
            true => Wording.Of(ReportTexts.SubmittedInPlace, ("number", session.Number), ("late", late)),
            false => Wording.Of(ReportTexts.SubmittedBehind, ("number", session.Number), ("late", late)),
        }, session, report, group, submitted);
    }

    public static IReadOnlyList<ISendMessage> AlreadySubmitted(Session session, RegionalReport report, StudyGroup group) =>
        InFull(ReportTexts.AlreadySubmitted, session, report, group);

    public static ISendMessage SessionOver(Session session) => new TextMessage(Wording.Of(ReportTexts.SessionOver, ("number", session.Number)));

    public static ISendMessage NothingWritten() => new TextMessage(ReportTexts.NothingWritten, ToBegin);

    public static ISendMessage Revising(RegionalReport report) => new TextMessage(ReportTexts.Revising, WhileWriting(report));

    public static ISendMessage NothingToRevise() => new TextMessage(ReportTexts.NothingToRevise, ToBegin);

    public static ISendMessage Withdrawn() => new TextMessage(ReportTexts.Withdrawn, ToBegin);

    public static ISendMessage RevisionDropped() => new TextMessage(ReportTexts.RevisionDropped);

    public static ISendMessage NothingToWithdraw() => new TextMessage(ReportTexts.NothingToWithdraw);

    public static ISendMessage Returned(Session session, RegionalReport report, Region region, string comment) => new TextMessage(
        Wording.Of(ReportTexts.Returned, ("number", session.Number), ("region", region.Name), ("comment", comment)),
        Choices(report.SessionId, MemberButtons.Revise, MemberButtons.Submit));

    /// <summary>For the members of a region whose report an organizer has handed in.</summary>
    public static ISendMessage EnteredForYou(Session session, Region region) => new TextMessage(
        Wording.Of(ReportTexts.EnteredForYou, ("number", session.Number), ("region", region.Name)), Choices(session.Id, MemberButtons.Report, MemberButtons.Revise));

    /// <summary>For those who wrote a report in whose place an organizer has put other words.</summary>
    public static string CorrectedForYou(Session session, Region region) =>
        Wording.Of(ReportTexts.CorrectedForYou, ("number", session.Number), ("region", region.Name));

    /// <summary>The card, and before it the whole text where the card shows only its beginning.</summary>
    private static IReadOnlyList<ISendMessage> InFull(string words, Session session, RegionalReport report, StudyGroup group) =>
        ReportPreview.Of(report) is { IsCut: true } cut
            ?
            [
                .. ReportPreview.InFull(report, MostInFull).Select(part => new TextMessage(part)),
                ReportCard.Of(words, session, report, group, cut with { IsCut = false }).ToMessage(),
            ]
            : [Shown(words, session, report, group)];

    private static ISendMessage Shown(string words, Session session, RegionalReport report, StudyGroup group, int? submitted = null) =>
        ReportPreview.Of(report) is { } preview
            ? ReportCard.Of(words, session, report, group, preview, submitted).ToMessage()
            : new TextMessage(words, WhileWriting(report));
}
