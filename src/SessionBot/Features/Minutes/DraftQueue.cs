using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Minutes;

/// <summary>Puts a draft on the job lane, in the running transaction. Drafts of one session follow one another.</summary>
internal sealed class DraftQueue(SessionBotDb db, TimeProvider clock)
{
    /// <param name="requestedBy">Who is told about the draft; null tells nobody.</param>
    public async Task EnqueueAsync(SessionId sessionId, MemberId? requestedBy, CancellationToken ct)
    {
        var group = await (
            from session in db.Sessions
            join owner in db.StudyGroups on session.StudyGroupId equals owner.Id
            where session.Id == sessionId
            select owner.Key).SingleAsync(ct);
        var now = clock.GetUtcNow();
        db.WorkItems.Add(new WorkItem
        {
            Id = $"draft:{Guid.CreateVersion7(now)}",
            Lane = WorkItem.JobLane,
            StreamKey = $"draft:{sessionId.Value}",
            Group = group,
            Payload = JsonSerializer.SerializeToUtf8Bytes(new DraftRequest(sessionId.Value, requestedBy?.Value), DraftJson.Default.DraftRequest),
            ReceivedAt = now,
            DueAt = QueueRow.AtOnce,
        });
    }

    public static (SessionId Session, MemberId? RequestedBy) Read(WorkItem job)
    {
        var request = JsonSerializer.Deserialize(job.Payload, DraftJson.Default.DraftRequest)!;
        return (new(request.Session), request.RequestedBy is { } member ? new MemberId(member) : null);
    }
}

internal sealed record DraftRequest(Guid Session, Guid? RequestedBy);

[JsonSerializable(typeof(DraftRequest))]
internal sealed partial class DraftJson : JsonSerializerContext;
