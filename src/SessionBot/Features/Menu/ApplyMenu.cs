using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Features.Menu;

/// <summary>Brings a group's LINE account to what its menu file says.</summary>
internal sealed class ApplyMenu(LineClients clients, IOptions<StudyGroupCatalog> groups)
{
    /// <summary>What there is to do; LINE has checked a menu that is to be created. Nothing is changed yet.</summary>
    /// <exception cref="MenuFileException">The file or its image cannot be used.</exception>
    /// <exception cref="MenuException">LINE could not be asked, or refuses the menu.</exception>
    public async Task<MenuChange> PlanAsync(string group, CancellationToken ct)
    {
        var desired = DesiredMenu.Of(MenuFile.Read(MenuFile.PathOf(groups.Value[group])));
        var line = new LineMenus(clients.For(group));
        var steps = MenuPlan.Apply(desired, await line.ReadAsync(desired.Menu.Name, ct));
        if (steps.Any(step => step is MenuStep.Create))
        {
            await line.CheckAsync(desired, ct);
        }

        return new MenuChange(line, desired, steps);
    }
}

/// <summary>A plan, ready to be carried out.</summary>
internal sealed class MenuChange(LineMenus line, DesiredMenu desired, IReadOnlyList<MenuStep> steps)
{
    public IReadOnlyList<MenuStep> Steps => steps;

    public string MenuName => desired.Menu.Name;

    /// <exception cref="MenuException">A step failed: those before it stand, and another plan finishes the rest.</exception>
    public Task CarryOutAsync(CancellationToken ct) => line.CarryOutAsync(steps, desired, ct);
}
