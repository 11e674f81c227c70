using Line.Messaging.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.Attachments;
using SessionBot.Features.Minutes;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Storage;
using SessionBot.Storage.Model;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>
/// A member took a message back in LINE: its text goes everywhere, as LINE asks of every bot
/// (developers.line.biz, receiving-messages, unsend). The tombstone stays, for the message may still be on its way.
/// </summary>
internal sealed class UnsendMessage(
    SessionBotDb db, EraseQuestion questions, EraseAnswer answers, EraseReason reasons, EraseReportMessage reports, EraseMinutesSource minutes,
    EraseAttachments attachments, EraseAnnouncement announcements, EraseOutgoing outgoing, Transactions transactions)
{
    public async Task<Outcome> HandleAsync(StudyGroup group, string messageId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.UnsentMessages.FindAsync([messageId], ct) is null)
        {
            db.UnsentMessages.Add(new UnsentMessage { LineMessageId = messageId, UnsentAt = now });
        }

        // The event's bytes in the inbox are a copy of the message too.
        var copies = await db.WorkItems.Where(item => item.Group == group.Key && item.MessageId == messageId).ToListAsync(ct);
        var said = new List<(string Chat, string Text)>();
        foreach (var copy in copies)
        {
            var message = Read(copy);
            if (TextOf(message) is { } text)
            {
                said.Add((copy.StreamKey[(copy.StreamKey.IndexOf('/', StringComparison.Ordinal) + 1)..], text));
            }

            // A photo that waits to be handled brings no text, but its place in its set: the others wait for it to be counted.
            if (copy.Status != QueueStatus.Pending || message is not MessageEvent { Message: ImageEventMessage { ImageSet: not null } })
            {
                copy.Payload = null;
            }
        }

        transactions.LeaveNoTrace();

        await questions.EraseAsync(group.Key, messageId, ct);
        await answers.EraseAsync(group.Key, messageId, ct);
        await reasons.EraseAsync(group.Key, messageId, ct);
        await reports.EraseAsync(group.Key, messageId, ct);
        await minutes.EraseAsync(messageId, ct);
        await attachments.EraseAsync(group.Key, messageId, ct);
        foreach (var (chat, text) in said)
        {
            await outgoing.EraseEchoAsync(group.Key, chat, text, ct);
            await announcements.EraseSentAsync(group.Key, text, ct);
        }

        await announcements.EraseAsync(group.Key, messageId, ct);
        return Outcome.Silent(copies.Count > 0 ? "unsent" : "unsent:ahead-of-its-message");
    }

    private static string? TextOf(WebhookEvent? said) => said switch
    {
        MessageEvent { Message: TextEventMessage { Text: var text } } => text,
        MessageEditedEvent { Message.Text: var text } => text,
        _ => null,
    };

    private static WebhookEvent? Read(WorkItem copy)
    {
        try
        {
            return copy.Payload is null ? null : WebhookEventParser.ParseEvent(copy.Payload);
        }
        catch (WebhookFormatException)
        {
            // A dead letter that nobody could read: nothing was answered to it either.
            return null;
        }
    }
}
