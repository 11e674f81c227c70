using Line.Messaging;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Cards;
using SessionBot.Features.Members;

namespace SessionBot.Features.RegionalReports;

/// <summary>A region's report on a card: where it stands, how much there is of it, how it begins, and what can be done next.</summary>
internal static class ReportCard
{
    /// <param name="words">What has just become of it.</param>
    /// <param name="group">With its regions.</param>
    /// <param name="preview">What is written.</param>
    /// <param name="submitted">How many regions have handed in, where that is news.</param>
    public static Card Of(string words, Session session, RegionalReport report, StudyGroup group, ReportPreview preview, int? submitted = null)
    {
        var title = Wording.Of(ReportTexts.CardTitle, ("number", session.Number));
        var region = group.Regions.Single(known => known.Id == report.RegionId).Name;
        var (badge, stands) = Badge(report);
        var volume = preview.Attachments == 0 ? Wording.Of(ReportTexts.Messages, ("messages", preview.Texts))
            : preview.Texts == 0 ? Wording.Of(ReportTexts.AttachmentsAlone, ("attachments", preview.Attachments))
            : Wording.Of(ReportTexts.MessagesAndAttachments, ("messages", preview.Texts), ("attachments", preview.Attachments));
        var quoted = CardText.Quote(preview.Text, preview.Text.Length, ReportPreview.MostLines, ComponentSize.Sm);
        var progress = submitted is { } done ? Wording.Of(ReportTexts.Progress, ("regions", group.Regions.Count), ("submitted", done)) : null;
        var inFull = preview.IsCut ? new[] { ReportTexts.InFull } : [];
        return new(
            string.Join('\n', [words, .. progress is null ? Array.Empty<string>() : [progress], $"{title} {region} {badge}", volume, "", preview.Text, .. inFull]),
            [
                CardRows.Head(CardText.Eyebrow(title), CardRows.Badge(badge, stands)),
                CardText.Title(region),
                CardText.Sentence(words),
                CardRows.Quoted([CardText.Note(volume), quoted, .. inFull.Select(CardText.Note)]),
                .. progress is null ? Array.Empty<IFlexComponent>() : [CardRows.Progress(progress, submitted!.Value, group.Regions.Count)],
            ])
        {
            Buttons = report.State == ReportState.Submitted
                ? [[CardButton.Other(session.Id, MemberButtons.Revise), CardButton.Quiet(session.Id, MemberButtons.WithdrawReport)]]
                : [[CardButton.Primary(session.Id, MemberButtons.Submit), CardButton.Quiet(session.Id, MemberButtons.WithdrawReport)]],
        };
    }

    private static (string Words, bool Stands) Badge(RegionalReport report) => report switch
    {
        { State: ReportState.Submitted, IsLate: true } => (ReportTexts.LateBadge, true),
        { State: ReportState.Submitted } => (ReportTexts.SubmittedBadge, true),
        { State: ReportState.Returned } => (ReportTexts.ReturnedBadge, false),
        { State: ReportState.Withdrawn } => (ReportTexts.WithdrawnBadge, false),
        { SubmittedRevision: not null } => (ReportTexts.RevisionBadge, false),
        _ => (ReportTexts.DraftBadge, false),
    };
}
