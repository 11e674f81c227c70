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
        // One by one: counted together they would be looked for among all that was ever done.
        var now = clock.GetUtcNow();
        var pending = await db.WorkItems.CountAsync(item => item.Status == QueueStatus.Pending, ct)
            + await db.OutgoingMessages.CountAsync(message => message.Status == QueueStatus.Pending && (message.DueAt <= now || message.Attempts > 0), ct);
        var dead = await db.WorkItems.CountAsync(item => item.Status == QueueStatus.Dead, ct)
            + await db.OutgoingMessages.CountAsync(message => message.Status == QueueStatus.Dead, ct);
        return new(await db.Members.CountAsync(ct), await db.Sessions.CountAsync(ct), pending, dead);
    }
}

internal sealed record QueueCounts(int Members, int Sessions, int Pending, int Dead);
