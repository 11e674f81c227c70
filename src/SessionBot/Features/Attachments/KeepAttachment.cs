using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>Makes what a member sent a part of the report or the question that it belongs to; its bytes are fetched in the background.</summary>
internal sealed class KeepAttachment(
    SessionBotDb db, ReportConversation reports, AddToReport addToReport, JoinAttachment questions, PhotoSets sets, FetchQueue fetches,
    IOptions<AttachmentOptions> options)
{
    public async Task<Outcome> HandleAsync(StudyGroup group, Member by, SentAttachment sent, DateTimeOffset at, CancellationToken ct)
    {
        if (sent.IsOutsideLine)
        {
            return new("refused:outside-line", AttachmentReplies.OutsideLine());
        }

        if (sent.DeclaredSize > options.Value.MaxBytes)
        {
            sets.Add(by, sent, at).State = AttachmentState.TooLarge;
            return new("refused:too-large", AttachmentReplies.TooLarge(sent.Kind, at, options.Value.MaxBytes));
        }

        var others = await sets.OthersAsync(by, sent, ct);
        var kept = new KeptAttachments(sent.Kind, others.Count(other => other.State != AttachmentState.Gone) + 1);
        var said = new Said(group, by, "", sent.MessageId, at) { Attached = kept };
        if (await PlaceAsync(said, [.. others.Select(other => other.LineMessageId)], ct) is not { } outcome)
        {
            // Nothing is kept that could count, so the first of a set answers for all of it.
            return sent.Set is { Index: > 1 }
                ? Outcome.Silent("unplaced:no-session") : new("unplaced:no-session", await NoSession.ReplyAsync(db, group.Id, at, MemberReplies.NoSession(by), ct));
        }

        sets.Add(by, sent, at);
        fetches.Enqueue(group.Key, sent.MessageId);
        return sent.Set is { Total: { } total } && others.Count + 1 < total ? Outcome.Silent(outcome.Fate) : outcome;
    }

    /// <param name="together">The photos of the same set that came before: what one of them joined, all of them join.</param>
    /// <returns>Null when there is no session to keep it for.</returns>
    private async Task<Outcome?> PlaceAsync(Said said, List<string> together, CancellationToken ct)
    {
        if (together.Count > 0)
        {
            if (await db.RegionalReports.Include(report => report.Messages)
                .FirstOrDefaultAsync(report => report.Messages.Any(message => together.Contains(message.LineMessageId)), ct) is { } report)
            {
                return await addToReport.HandleAsync(await db.Sessions.SingleAsync(session => session.Id == report.SessionId, ct), report, said, ct);
            }

            if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => together.Contains(part.LineMessageId)), ct) is { } question)
            {
                return questions.Join(await db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct), question, said);
            }
        }

        return await reports.TryAddAsync(said, ct) ?? await questions.TryKeepAsync(said, ct);
    }
}
