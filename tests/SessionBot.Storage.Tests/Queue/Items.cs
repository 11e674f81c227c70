using System.Text;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Tests.Queue;

/// <summary>Work items with sensible values, and a worker that claims and finishes them.</summary>
internal static class Items
{
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static WorkItem Item(string id, string stream = "U-fuyuki", string lane = WorkItem.WebhookLane, byte[]? payload = null) => new()
    {
        Id = id,
        Lane = lane,
        StreamKey = stream,
        Group = "aose",
        MessageId = $"message-{id}",
        Payload = payload ?? Encoding.UTF8.GetBytes($$"""{"webhookEventId":"{{id}}","text":"予約は何時から😊"}"""),
        ReceivedAt = FreshDatabase.Noon,
        DueAt = FreshDatabase.Noon,
    };

    public static Task<int> AppendAsync(this FreshDatabase fresh, params IReadOnlyList<WorkItem> items) => fresh.Queue.AppendAsync(items, Ct);

    public static Task<IReadOnlyList<Lease>> ClaimAsync(this FreshDatabase fresh, int count = 10, string lane = WorkItem.WebhookLane) =>
        fresh.Queue.ClaimWorkAsync(lane, count, LeaseTime, Ct);

    /// <summary>The ids of what could be claimed, in the order of the claim.</summary>
    public static async Task<List<string>> ClaimIdsAsync(this FreshDatabase fresh, int count = 10, string lane = WorkItem.WebhookLane)
    {
        var leases = await fresh.ClaimAsync(count, lane);
        await using var db = fresh.Context();
        var ids = await db.WorkItems.ToDictionaryAsync(item => item.Seq, item => item.Id, Ct);
        return [.. leases.Select(lease => ids[lease.Seq])];
    }

    public static async Task ChangeAsync(this FreshDatabase fresh, string id, Action<WorkItem> change)
    {
        await using var db = fresh.Context();
        change(await db.WorkItems.SingleAsync(item => item.Id == id, Ct));
        await db.SaveChangesAsync(Ct);
    }

    public static async Task<WorkItem> ReadAsync(this FreshDatabase fresh, string id)
    {
        await using var db = fresh.Context();
        return await db.WorkItems.AsNoTracking().SingleAsync(item => item.Id == id, Ct);
    }
}
