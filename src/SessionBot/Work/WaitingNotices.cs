using System.Text.Json;
using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>Notices that wait for a reply on which they can ride, or for their time.</summary>
internal static class WaitingNotices
{
    /// <summary>Notices that LINE does not have and nobody is sending, the oldest first; those that this transaction has just added count too.</summary>
    public static async Task<List<OutgoingMessage>> WaitingNoticesAsync(this SessionBotDb db, string group, string recipient, CancellationToken ct)
    {
        var stored = await db.OutgoingMessages
            .Where(notice => notice.Status == QueueStatus.Pending && notice.Group == group && notice.Recipient == recipient && notice.ReplyToken == null
                && notice.LeaseUntil == null && notice.OpenAttempts == 0)
            .OrderBy(notice => notice.Seq)
            .ToListAsync(ct);
        var added = db.Added<OutgoingMessage>().Where(notice => notice.ReplyToken is null && notice.Group == group && notice.Recipient == recipient);
        return [.. stored.Where(notice => db.Entry(notice).State != EntityState.Deleted), .. added];
    }

    /// <summary>Removes what fits beside an answer.</summary>
    /// <param name="room">So many messages.</param>
    /// <returns>The messages, each as LINE takes it.</returns>
    public static async Task<List<string>> TakeNoticesAsync(this SessionBotDb db, string group, string recipient, int room, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = (await db.WaitingNoticesAsync(group, recipient, ct)).FindAll(notice => !(notice.ExpiresAt <= now));
        var taken = new List<string>();
        foreach (var notice in waiting.Where(notice => notice.Purpose != PushPurpose.RideOnly))
        {
            // An answer that became a push may be several messages, and LINE refuses all of a request that has one too many.
            if (Count(notice.Messages) is var count && count <= room)
            {
                room -= count;
                taken.Add(notice.Messages[1..^1]);
                db.OutgoingMessages.Remove(notice);
            }
        }

        if (room > 0 && waiting.FindAll(notice => notice.Purpose == PushPurpose.RideOnly) is { Count: > 0 } rides)
        {
            taken.Add(LineMessageJson.Serialize(Outbox.Fitted(new TextMessage(string.Join('\n', rides.Select(WordsOf))))));
            db.OutgoingMessages.RemoveRange(rides);
        }

        return taken;
    }

    private static string WordsOf(OutgoingMessage ride)
    {
        using var messages = JsonDocument.Parse(ride.Messages);
        return messages.RootElement[0].GetProperty("text").GetString()!;
    }

    private static int Count(string messages)
    {
        using var json = JsonDocument.Parse(messages);
        return json.RootElement.GetArrayLength();
    }
}
