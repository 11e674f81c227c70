using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Minutes.Document;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Minutes;

/// <summary>Puts a draft on the job lane, in the running transaction. Drafts of one session follow one another.</summary>
internal sealed class DraftQueue(SessionBotDb db, TimeProvider clock)
{
    /// <param name="requestedBy">Who is told about the draft; null tells nobody.</param>
    /// <param name="only">The one section that is drafted anew; null for all.</param>
    /// <param name="isSeen">Who asked looks at a page that tells of the draft: no message is spent on it.</param>
    public async Task EnqueueAsync(SessionId sessionId, MemberId? requestedBy, CancellationToken ct, SectionKind? only = null, bool isSeen = false)
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
            StreamKey = StreamOf(sessionId),
            Group = group,
            Payload = JsonSerializer.SerializeToUtf8Bytes(new DraftRequest(sessionId.Value, requestedBy?.Value, only, isSeen), DraftJson.Default.DraftRequest),
            ReceivedAt = now,
            DueAt = QueueRow.AtOnce,
        });
    }

    public Task<bool> IsUnderWayAsync(SessionId sessionId, CancellationToken ct)
    {
        var stream = StreamOf(sessionId);
        return db.WorkItems.AnyAsync(job => job.Lane == WorkItem.JobLane && job.StreamKey == stream && job.Status == QueueStatus.Pending, ct);
    }

    public static (SessionId Session, MemberId? RequestedBy, SectionKind? Only, bool IsSeen) Read(WorkItem job)
    {
        var request = JsonSerializer.Deserialize(job.Payload, DraftJson.Default.DraftRequest)!;
        return (new(request.Session), request.RequestedBy is { } member ? new MemberId(member) : null, request.Only, request.IsSeen);
    }

    private static string StreamOf(SessionId sessionId) => $"draft:{sessionId.Value}";
}

internal sealed record DraftRequest(Guid Session, Guid? RequestedBy, SectionKind? Only = null, bool IsSeen = false);

[JsonSerializable(typeof(DraftRequest))]
internal sealed partial class DraftJson : JsonSerializerContext;
