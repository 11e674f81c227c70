using System.Security.Cryptography;
using System.Text;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;
using SessionBot.Features.RegionalReports;

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

    /// <summary>What its messages brought beside words.</summary>
    public AttachmentsByMessage Attached { get; init; } = AttachmentsByMessage.None;

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

    public string Words => string.Join('\n', Shown.Where(message => message.Text.Length > 0).Select(message => message.Text));

    /// <summary>What the region writes beside what is handed in: that is what an organizer would hand in for it.</summary>
    public IEnumerable<ReportMessage> Begun => IsBeingRevised ? Report!.MessagesOf(Report.Revision) : [];

    /// <summary>What a region has sent and an organizer has put other words in the place of.</summary>
    public IEnumerable<ReportMessage> Originals => Shown.SelectMany(message => CorrectReport.Originals(Report!, message));

    /// <summary>Of all that the page shows: a message of a draft is no step in the session's log.</summary>
    public string Digest => DigestOf(Report);

    public static string DigestOf(RegionalReport? report) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        (report?.Messages ?? []).OrderBy(message => message.LineMessageId, StringComparer.Ordinal).Select(message => $"{message.LineMessageId} {message.Revision} {message.Text}")))))[..16];

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
