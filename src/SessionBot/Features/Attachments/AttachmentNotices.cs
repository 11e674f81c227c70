using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Attachments;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Attachments;

/// <summary>Tells senders what could not be kept, once for photos that were chosen together. A file's name is left out: it may be unsent before this is sent.</summary>
internal sealed class AttachmentNotices(SessionBotDb db, Outbox outbox, IOptions<AttachmentOptions> options)
{
    /// <param name="alone">The report that was handed in held nothing else, and is none any more.</param>
    public async Task TellAsync(string group, Attachment attachment, bool alone, CancellationToken ct)
    {
        if (await db.Members.FindAsync([attachment.SenderId], ct) is { } sender)
        {
            var others = attachment.ImageSetId is not { } set ? 0 : await db.Attachments.CountAsync(
                other => other.ImageSetId == set && other.SenderId == attachment.SenderId && other.State == attachment.State && other.LineMessageId != attachment.LineMessageId, ct);
            await outbox.NotifyAsync(
                group, sender, TopicOf(attachment), AttachmentReplies.NotKept(attachment, others + 1, options.Value.MaxBytes, alone), ct);
        }
    }

    /// <summary>Who has taken it back need not hear of it any more.</summary>
    public async Task RecallAsync(string group, Attachment attachment, CancellationToken ct)
    {
        if (await db.Members.FindAsync([attachment.SenderId], ct) is { } sender)
        {
            await outbox.RecallAsync(group, sender, TopicOf(attachment), ct);
        }
    }

    private static string TopicOf(Attachment attachment) =>
        $"attachment:{attachment.State}:{AttachmentStore.NameOf(attachment.ImageSetId ?? attachment.LineMessageId)}";
}
