using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.DeadLetters;

/// <summary>What a person decides about a dead letter. Two who decide at once decide once: only what is still dead is changed.</summary>
internal sealed class SettleDeadLetter(SessionBotDb db, Transactions transactions, WorkSignals signals, TimeProvider clock)
{
    /// <summary>Puts it back in its queue, with the whole of its tries.</summary>
    /// <returns>False when it is no dead letter of this group any more, or nothing of it can be done again.</returns>
    public async Task<bool> ReplayAsync(DeadLetterId id, string group, CancellationToken ct)
    {
        var done = false;
        await transactions.RunForGroupAsync(group, async token =>
        {
            if (await FindAsync(id, group, token) is { } row && await TryReviveAsync(row, token))
            {
                (row.Status, row.DoneAt, row.LeaseUntil, row.FirstClaimedAt) = (QueueStatus.Pending, null, null, null);
                (row.Attempts, row.DueAt) = (0, QueueRow.AtOnce);
                done = true;
            }
        }, ct);
        if (done)
        {
            signals.Events.Announce();
            signals.Jobs.Announce();
            signals.Content.Announce();
            signals.Outgoing.Announce();
        }

        return done;
    }

    /// <summary>Leaves it as it is, in the record, and out of the list.</summary>
    /// <inheritdoc cref="ReplayAsync" path="/returns"/>
    public async Task<bool> SetAsideAsync(DeadLetterId id, string group, CancellationToken ct)
    {
        var done = false;
        await transactions.RunForGroupAsync(group, async token =>
        {
            if (await FindAsync(id, group, token) is { } row)
            {
                row.Status = QueueStatus.SetAside;
                done = true;
            }
        }, ct);
        return done;
    }

    private async Task<QueueRow?> FindAsync(DeadLetterId id, string group, CancellationToken ct) => id.IsOutgoing
        ? await db.OutgoingMessages.SingleOrDefaultAsync(row => row.Seq == id.Seq && row.Group == group && row.Status == QueueStatus.Dead, ct)
        : await db.WorkItems.SingleOrDefaultAsync(row => row.Seq == id.Seq && row.Group == group && row.Status == QueueStatus.Dead, ct);

    private async Task<bool> TryReviveAsync(QueueRow row, CancellationToken ct)
    {
        switch (row)
        {
            case OutgoingMessage message:
                if (DeadLetterBook.ReplayingOf(message, clock.GetUtcNow()) == Replaying.Impossible)
                {
                    return false;
                }

                // A reply's token is long out of date; and whoever decides has been told that LINE may have it already.
                message.ReplyToken = null;
                message.OpenAttempts = 0;
                message.StreamKey = OutgoingMessage.PushStream(message.Group, message.Recipient, message.Purpose);
                return true;
            case WorkItem { Lane: WorkItem.WebhookLane }:
                return ((WorkItem)row).Payload is not null;
            case WorkItem { Lane: WorkItem.ContentLane, MessageId: { } messageId }:
                if (await db.Attachments.FindAsync([messageId], ct) is { State: AttachmentState.Failed } attachment)
                {
                    attachment.State = AttachmentState.Fetching;
                }

                return true;
            default:
                return true;
        }
    }
}
