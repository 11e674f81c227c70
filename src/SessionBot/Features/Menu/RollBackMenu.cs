using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Features.Menu;

/// <summary>Brings back the menu that a group's members saw before the last apply.</summary>
internal sealed class RollBackMenu(LineClients clients, IOptions<StudyGroupCatalog> groups)
{
    /// <summary>What there is to do; none where there is no menu to go back to.</summary>
    /// <inheritdoc cref="ApplyMenu.PlanAsync"/>
    public async Task<MenuChange> PlanAsync(string group, CancellationToken ct)
    {
        var desired = DesiredMenu.Of(MenuFile.Read(MenuFile.PathOf(groups.Value[group])));
        var line = new LineMenus(clients.For(group));
        return new MenuChange(line, desired, MenuPlan.Rollback(desired.Names, await line.ReadAsync(candidate: null, ct)));
    }
}
