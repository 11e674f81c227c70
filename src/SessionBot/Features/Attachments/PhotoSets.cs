using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>Photos that were chosen together: they come one by one in any order, and are answered when the last of them has come.</summary>
internal sealed class PhotoSets(SessionBotDb db)
{
    /// <summary>Those of the same set that came before, with what has been taken back since.</summary>
    public async Task<List<Attachment>> OthersAsync(Member by, SentAttachment sent, CancellationToken ct) => sent.Set is { } set
        ? await db.Attachments.Where(other => other.SenderId == by.Id && other.ImageSetId == set.Id).ToListAsync(ct)
        : [];

    public Attachment Add(Member by, SentAttachment sent, DateTimeOffset at)
    {
        var attachment = new Attachment
        {
            LineMessageId = sent.MessageId,
            StudyGroupId = by.StudyGroupId,
            SenderId = by.Id,
            Kind = sent.Kind,
            FileName = sent.FileName,
            ImageSetId = sent.Set?.Id,
            Size = sent.DeclaredSize,
            SentAt = at,
        };
        db.Attachments.Add(attachment);
        return attachment;
    }

    /// <summary>A photo that was unsent before it came is not kept, but it is counted: it may be the one that the others waited for.</summary>
    public async Task<Outcome> CountUnsentAsync(StudyGroup group, Member by, SentAttachment sent, DateTimeOffset at, CancellationToken ct)
    {
        var others = await OthersAsync(by, sent, ct);
        Add(by, sent, at).State = AttachmentState.Gone;
        var kept = others.Where(other => other.State != AttachmentState.Gone).Select(other => other.LineMessageId).ToList();
        return kept.Count > 0 && sent.Set is { Total: { } total } && others.Count + 1 >= total
            ? await AnswerAsync(new Said(group, by, "", sent.MessageId, at) { Attached = new(sent.Kind, kept.Count) }, kept, ct)
            : Outcome.Silent("unsent");
    }

    private async Task<Outcome> AnswerAsync(Said said, List<string> kept, CancellationToken ct)
    {
        if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => kept.Contains(part.LineMessageId)), ct) is { } question)
        {
            return new("unsent", AttachmentReplies.Joined(question, said.Attached!, AskQuestion.Regionless(said)));
        }

        if (await db.RegionalReports.Include(report => report.Messages)
            .FirstOrDefaultAsync(report => report.Messages.Any(message => kept.Contains(message.LineMessageId)), ct) is not { } report)
        {
            return Outcome.Silent("unsent");
        }

        var session = await db.Sessions.SingleAsync(session => session.Id == report.SessionId, ct);
        return new("unsent", report.State == ReportState.Submitted
            ? ReportReplies.JoinedSubmitted(session, report, said.Group, AttachmentReplies.AddedToSubmitted(said.Attached!))
            : ReportReplies.Added(session, report, said.Group, AttachmentReplies.AddedToDraft(said.Attached!)));
    }
}
