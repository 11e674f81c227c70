using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Features.StudyGroups;

/// <summary>Brings groups and regions from the settings into the database. What the settings no longer name stays, for its reports.</summary>
internal sealed class StudyGroupSync(SessionBotDb db, Transactions transactions, IOptions<StudyGroupCatalog> groups, TimeProvider clock)
{
    public Task RunAsync(CancellationToken ct) => transactions.RunForAllGroupsAsync(async token =>
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
