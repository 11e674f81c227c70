using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Storage;

namespace SessionBot.Features.Attachments;

/// <summary>
/// Deletes files and what is known about them, inside the running transaction. Files go first: when the transaction fails, whoever
/// asked for the erasure asks again, and until then a file too few is better than one too many.
/// </summary>
internal sealed class EraseAttachments(SessionBotDb db, AttachmentStore store, AttachmentNotices notices, FailedAttachment failed)
{
    /// <summary>Of a message that its sender has unsent. The row stays, empty: a fetch that is under way finds it and deletes what it fetched.</summary>
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.Attachments.FindAsync([messageId], ct) is not { } attachment)
        {
            return;
        }

        store.Erase(AttachmentStore.NameOf(messageId));
        await notices.RecallAsync(group, attachment, ct);
        await failed.RecallAsync(group, attachment, ct);
        (attachment.State, attachment.FileName, attachment.Size) = (AttachmentState.Gone, null, null);
        (attachment.MediaType, attachment.StoredAs) = (null, null);
    }

    /// <summary>
    /// All that a member ever sent: files and rows. What they were part of is the caller's: its messages and parts that are photos
    /// alone have an empty text.
    /// </summary>
    public async Task OfAsync(MemberId member, CancellationToken ct)
    {
        var all = await db.Attachments.Where(attachment => attachment.SenderId == member).ToListAsync(ct);
        all.ForEach(attachment => store.Erase(AttachmentStore.NameOf(attachment.LineMessageId)));
        db.Attachments.RemoveRange(all);
    }
}
