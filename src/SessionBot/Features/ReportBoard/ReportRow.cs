using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Features.ReportBoard;

/// <summary>How a region's report stands, as organizers see it.</summary>
/// <param name="Report">With its messages; null before the region has written anything.</param>
public sealed record ReportRow(Region Region, RegionalReport? Report)
{
    public ReportPlace Place => Report switch
    {
        null or { State: ReportState.Withdrawn } => ReportPlace.Missing,
        { State: ReportState.Returned } => ReportPlace.Returned,

        // A correction in progress changes nothing until it is handed in itself.
        { SubmittedRevision: not null } => ReportPlace.Submitted,
        _ => Shown.Any() ? ReportPlace.Draft : ReportPlace.Missing,
    };

    /// <summary>Somebody of the region follows the account.</summary>
    public bool CanBeTold { get; init; }

    public string Standing => Place switch
    {
        ReportPlace.Missing => ReportBoardTexts.Missing,
        ReportPlace.Draft => ReportBoardTexts.Draft,
        ReportPlace.Returned => ReportBoardTexts.Returned,
        ReportPlace.Submitted => ReportBoardTexts.Submitted,
    };

    public bool IsBeingRevised => Report is { State: ReportState.Draft, SubmittedRevision: not null };

    /// <summary>What stands in the article, else what is written so far; nothing of what was taken back.</summary>
    public IEnumerable<ReportMessage> Shown => Report is null or { State: ReportState.Withdrawn } ? [] : Report.MessagesOf(Report.SubmittedRevision ?? Report.Revision);

    public int Attachments => Shown.Count(message => message.Text.Length == 0);

    public string Address(int session) => $"{ReportEndpoints.AddressOf(session)}/{Region.Id.Value:N}";
}

public enum ReportPlace
{
    /// <summary>未提出</summary>
    Missing,
    Draft,
    Returned,
    Submitted,
}
