using Microsoft.Extensions.Options;
using SessionBot.Hosting;

namespace SessionBot.Features.Menu;

/// <summary>What a group's LINE account has, beside what its menu file says.</summary>
internal sealed class ShowMenu(LineClients clients, IOptions<StudyGroupCatalog> groups)
{
    /// <inheritdoc cref="ApplyMenu.PlanAsync"/>
    public async Task<MenuOverview> ReadAsync(string group, CancellationToken ct)
    {
        var path = MenuFile.PathOf(groups.Value[group]);
        var desired = DesiredMenu.Of(MenuFile.Read(path));
        return new MenuOverview(path, desired, await new LineMenus(clients.For(group)).ReadAsync(desired.Menu.Name, ct));
    }
}

internal sealed record MenuOverview(string Path, DesiredMenu Desired, MenuState State)
{
    public bool IsUpToDate => MenuPlan.Apply(Desired, State).Count == 0;

    /// <summary>What is to be known about one of the account's menus.</summary>
    public string NoteOn(PlacedMenu menu)
    {
        var names = Desired.Names;
        return string.Join(", ", Notes());

        IEnumerable<string> Notes()
        {
            if (menu == State.Shown)
            {
                yield return "shown to everybody";
            }

            if (menu.Name == Desired.Menu.Name)
            {
                yield return "the file's";
            }

            if (menu == State.Behind(names.PreviousAlias) && menu != State.Behind(names.CurrentAlias))
            {
                yield return "kept for rollback";
            }

            if (!names.Owns(menu.Name))
            {
                yield return "not ours, left alone";
            }

            if (!menu.HasImage)
            {
                yield return "without image";
            }
        }
    }
}
