namespace SessionBot.Features.Menu;

/// <summary>
/// The way from what LINE has to what it is to have. Members see the old menu until the new one is whole; a plan that broke off
/// anywhere is finished by the next one.
/// </summary>
internal static class MenuPlan
{
    public static IReadOnlyList<MenuStep> Apply(DesiredMenu desired, MenuState state)
    {
        var names = desired.Names;
        var same = state.Menus.Where(menu => menu.Name == desired.Menu.Name).ToList();

        // A creation whose answer was lost may have left twins.
        var wanted = same.Find(menu => menu.Id == state.DefaultId) ?? same.Find(menu => menu.HasImage) ?? same.FirstOrDefault();
        var target = wanted ?? new PlacedMenu(desired.Menu.Name, Id: null, HasImage: false);
        var leaving = state.Shown ?? state.Behind(names.CurrentAlias);
        var before = leaving is null || leaving == target ? state.Behind(names.PreviousAlias) : leaving;

        var steps = new List<MenuStep>();
        if (wanted is null)
        {
            steps.Add(new MenuStep.Create(target.Name));
        }

        if (!target.HasImage)
        {
            steps.Add(new MenuStep.UploadImage(target, desired.Image.FileName));
        }

        steps.AddRange(Point(state, names.PreviousAlias, before));
        steps.AddRange(Point(state, names.CurrentAlias, target));
        steps.AddRange(Show(state, target));
        steps.AddRange(state.Menus
            .Where(menu => names.Owns(menu.Name) && menu != target && menu != before)
            .Select(menu => new MenuStep.Delete(menu)));
        return steps;
    }

    /// <summary>None where there is no menu to go back to. Rolled back twice is where it began.</summary>
    public static IReadOnlyList<MenuStep> Rollback(MenuNames names, MenuState state)
    {
        var (before, current) = (state.Behind(names.PreviousAlias), state.Behind(names.CurrentAlias));
        if (before is null || before == current)
        {
            // A rollback that broke off before its last step has shown the menu already.
            return state.Shown is { } shown && names.Owns(shown.Name) ? [.. Point(state, names.CurrentAlias, shown)] : [];
        }

        return
        [
            .. Show(state, before),
            .. Point(state, names.PreviousAlias, current),
            .. Point(state, names.CurrentAlias, before),
        ];
    }

    private static IEnumerable<MenuStep> Show(MenuState state, PlacedMenu menu) =>
        menu.Id is not null && state.DefaultId == menu.Id ? [] : [new MenuStep.Show(state.Shown, menu)];

    private static IEnumerable<MenuStep> Point(MenuState state, string alias, PlacedMenu? to) =>
        to is null || state.Behind(alias) == to ? [] : [new MenuStep.Point(alias, !state.Aliases.ContainsKey(alias), state.Behind(alias), to)];
}
