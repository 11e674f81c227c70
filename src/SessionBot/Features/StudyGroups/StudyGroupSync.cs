using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Storage.Prepared;

namespace SessionBot.Features.StudyGroups;

/// <summary>Brings groups and regions from the settings into the database. What the settings no longer name stays, for its reports.</summary>
internal sealed class StudyGroupSync(SessionBotDb db, IDatabase database, Transactions transactions, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        // At nearly every start nothing has changed, and EF's model need not be built before the service is up.
        if (!await IsInStepAsync(ct))
        {
            await BringAsync(ct);
        }
    }

    private async Task<bool> IsInStepAsync(CancellationToken ct)
    {
        await using var transaction = await database.BeginPreparedAsync(ct);
        var stored = await new MessageRows(transaction).GroupsAsync([.. groups.Value.Keys], ct);
        return groups.Value.All(group => stored.TryGetValue(group.Key, out var known) && known.Name == group.Value.Name
            && group.Value.Regions.Index().All(region => known.Regions.Exists(one => one.Name == region.Item.Trim() && one.Ordinal == region.Index)));
    }

    private Task BringAsync(CancellationToken ct) => transactions.RunForAllGroupsAsync(async token =>
    {
        foreach (var (key, settings) in groups.Value)
        {
            var group = await db.StudyGroups.Include(group => group.Regions).SingleOrDefaultAsync(group => group.Key == key, token);
            if (group is null)
            {
                group = new StudyGroup { Id = new StudyGroupId(NewId()), Key = key, Name = settings.Name };
                db.StudyGroups.Add(group);
            }

            group.Name = settings.Name;
            foreach (var (ordinal, name) in settings.Regions.Index())
            {
                Place(group, name.Trim(), ordinal);
            }
        }
    }, ct);

    private void Place(StudyGroup group, string name, int ordinal)
    {
        if (group.Regions.Find(region => region.Name == name) is { } known)
        {
            known.Ordinal = ordinal;
            return;
        }

        var region = new Region { Id = new RegionId(NewId()), StudyGroupId = group.Id, Name = name, Ordinal = ordinal };
        group.Regions.Add(region);
        db.Add(region);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
