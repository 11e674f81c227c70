using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Minutes.Drafting;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Pages;

/// <summary>What runs, with which settings, and how the queues stand. Nothing in it is secret or a member's.</summary>
internal sealed class ServiceOverview(
    SessionBotDb db, IDatabase database, IMinutesDrafter drafter, IConfiguration configuration, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    public string Database => database.Description;

    public string Drafter => drafter is ExtractiveDrafter ? $"内蔵（{drafter.Name}）" : drafter.Name;

    public string Cache => string.IsNullOrEmpty(configuration.GetConnectionString("Redis")) ? "メモリ内" : "Redis";

    public IReadOnlyList<(string Key, StudyGroupOptions Group)> Groups => [.. groups.Value.Select(group => (group.Key, group.Value))];

    /// <summary>The simulator's address while the example group runs on it.</summary>
    public Uri? Simulator => groups.Value.TryGetValue(ExampleGroup.Key, out var example) && example.Line.ApiBase.IsLoopback ? example.Line.ApiBase : null;

    public async Task<QueueCounts> CountAsync(CancellationToken ct)
    {
        var events = await db.WorkItems.GroupBy(item => item.Status).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var messages = await db.OutgoingMessages.Where(message => message.Status != QueueStatus.Pending || message.DueAt <= now || message.Attempts > 0).GroupBy(message => message.Status).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        int Of(QueueStatus status) =>
            events.Where(row => row.Key == status).Sum(row => row.Count) + messages.Where(row => row.Key == status).Sum(row => row.Count);
        return new(await db.Members.CountAsync(ct), await db.Sessions.CountAsync(ct), Of(QueueStatus.Pending), Of(QueueStatus.Dead));
    }
}

internal sealed record QueueCounts(int Members, int Sessions, int Pending, int Dead);
