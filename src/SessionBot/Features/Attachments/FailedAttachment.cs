using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>
/// An attachment that LINE never handed out has a fate that both sides see: its sender is asked to send it again, and the organizers
/// hear what is missing from which report or question, without a name, since questions may be anonymous.
/// </summary>
internal sealed class FailedAttachment(SessionBotDb db, EraseReportMessage reports, WithdrawEmptied emptied, LogAttachment told, AttachmentNotices notices, Outbox outbox)
{
    public async Task TellAsync(string group, Attachment attachment, CancellationToken ct)
    {
        attachment.State = AttachmentState.Failed;
        var placed = await PlaceAsync(attachment.LineMessageId, ct);
        await emptied.FollowAsync(group, attachment.LineMessageId, ct);
        await notices.TellAsync(group, attachment, await reports.EraseAsync(group, attachment.LineMessageId, ct), ct);
        await told.FollowAsync(attachment, ct);
        if (placed is not { } place)
        {
            return;
        }

        foreach (var organizer in await OrganizersAsync(attachment, ct))
        {
            await outbox.NotifyAsync(group, organizer, TopicOf(attachment), AttachmentReplies.FailedForOrganizers(attachment, place), ct);
        }
    }

    /// <summary>It has been unsent, so nobody misses it.</summary>
    public async Task RecallAsync(string group, Attachment attachment, CancellationToken ct)
    {
        foreach (var organizer in await OrganizersAsync(attachment, ct))
        {
            await outbox.RecallAsync(group, organizer, TopicOf(attachment), ct);
        }
    }

    private static string TopicOf(Attachment attachment) => $"{OrganizerTopics.AttachmentFailed}{AttachmentStore.NameOf(attachment.LineMessageId)}";

    private Task<List<Member>> OrganizersAsync(Attachment attachment, CancellationToken ct) => db.Members
        .Where(member => member.StudyGroupId == attachment.StudyGroupId && member.IsOrganizer && member.Id != attachment.SenderId).ToListAsync(ct);

    private async Task<string?> PlaceAsync(string messageId, CancellationToken ct)
    {
        if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => part.LineMessageId == messageId), ct) is { } question)
        {
            return QuestionReplies.Called(question);
        }

        var region = await (
            from report in db.RegionalReports
            where report.Messages.Any(message => message.LineMessageId == messageId)
            join known in db.Set<Region>() on report.RegionId equals known.Id
            select known.Name).FirstOrDefaultAsync(ct);
        return region is null ? null : AttachmentReplies.ReportOf(region);
    }
}
