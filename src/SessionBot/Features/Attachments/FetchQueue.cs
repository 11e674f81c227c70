using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Attachments;

/// <summary>Puts the fetching of an attachment on its lane, in the running transaction. Each has a stream of its own: a large one holds up no other.</summary>
internal sealed class FetchQueue(SessionBotDb db, TimeProvider clock)
{
    public void Enqueue(string group, string messageId)
    {
        var now = clock.GetUtcNow();

        // A failed item is logged by its id, so that must not be LINE's.
        var id = $"content:{AttachmentStore.NameOf(messageId)}";
        db.WorkItems.Add(new WorkItem
        {
            Id = id,
            Lane = WorkItem.ContentLane,
            StreamKey = id,
            Group = group,
            MessageId = messageId,
            ReceivedAt = now,
            DueAt = QueueRow.AtOnce,
        });
    }
}
