using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.MyData;

/// <summary>
/// Takes a person's LINE id, and with it the copies of what that person sent and was sent, out of both queues. Events that came
/// after the one in work stay: whoever writes again is somebody new.
/// </summary>
internal sealed class EraseTraces(SessionBotDb db, TimeProvider clock)
{
    public async Task OfPersonAsync(string group, string lineUserId, string alias, CancellationToken ct)
    {
        await EraseConversationAsync(group, lineUserId, alias, ct);
        await EraseFromGroupChatsAsync(group, lineUserId, ct);
        await EraseOutgoingAsync(group, lineUserId, alias, ct);
    }

    private async Task EraseConversationAsync(string group, string lineUserId, string alias, CancellationToken ct)
    {
        var stream = $"{group}/{lineUserId}";
        var own = db.WorkItems.Where(item => item.Lane == WorkItem.WebhookLane && item.StreamKey == stream);

        // Two questions, each with an index of its own.
        foreach (var items in new[] { own.Where(item => item.Status != QueueStatus.Pending), own.Where(item => item.Status == QueueStatus.Pending && item.LeaseUntil != null) })
        {
            await items.ExecuteUpdateAsync(item => item.SetProperty(row => row.Payload, (byte[]?)null).SetProperty(row => row.StreamKey, alias), ct);
        }
    }

    /// <summary>What was said to the bot among others. The conversations of single persons, most of the table, are left unread.</summary>
    private async Task EraseFromGroupChatsAsync(string group, string lineUserId, CancellationToken ct)
    {
        var persons = $"{group}/U";
        var handled = await db.WorkItems.AsNoTracking()
            .Where(item => item.Lane == WorkItem.WebhookLane && item.Group == group && item.Payload != null && item.Status != QueueStatus.Pending
                && !item.StreamKey.StartsWith(persons))
            .Select(item => new { item.Seq, item.Payload }).ToListAsync(ct);
        var id = Encoding.UTF8.GetBytes(lineUserId);
        var own = handled.Where(item => item.Payload.AsSpan().IndexOf(id) >= 0).Select(item => item.Seq).ToList();
        await db.WorkItems.Where(item => own.Contains(item.Seq)).ExecuteUpdateAsync(item => item.SetProperty(row => row.Payload, (byte[]?)null), ct);
    }

    /// <summary>A send that is under way ends, and finds nothing to repeat.</summary>
    private async Task EraseOutgoingAsync(string group, string lineUserId, string alias, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.OutgoingMessages.Where(message => message.Group == group && message.Recipient == lineUserId).ExecuteUpdateAsync(
            message => message
                .SetProperty(row => row.Recipient, alias)
                .SetProperty(row => row.StreamKey, alias)
                .SetProperty(row => row.ReplyToken, (string?)null)
                .SetProperty(row => row.Messages, "[]"),
            ct);
        await db.OutgoingMessages.Where(message => message.Group == group && message.Recipient == alias && message.Status == QueueStatus.Pending).ExecuteUpdateAsync(
            message => message.SetProperty(row => row.Status, QueueStatus.Done).SetProperty(row => row.DoneAt, now).SetProperty(row => row.LastError, "erased with its member"), ct);
    }
}
