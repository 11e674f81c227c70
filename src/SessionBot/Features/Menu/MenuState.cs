namespace SessionBot.Features.Menu;

/// <summary>The menus of a LINE account.</summary>
/// <param name="Aliases">Menu ids by alias; one may point to a menu that is gone.</param>
/// <param name="DefaultId">The menu of all who have none of their own, if it was set with the API.</param>
internal sealed record MenuState(IReadOnlyList<PlacedMenu> Menus, IReadOnlyDictionary<string, string> Aliases, string? DefaultId)
{
    public PlacedMenu? Shown => Find(DefaultId);

    public PlacedMenu? Behind(string alias) => Find(Aliases.GetValueOrDefault(alias));

    private PlacedMenu? Find(string? id) => Menus.FirstOrDefault(menu => menu.Id == id);
}

/// <param name="Id">Null while it is still to be created.</param>
/// <param name="HasImage">Without one LINE shows it to nobody: the upload after its creation did not happen.</param>
internal sealed record PlacedMenu(string Name, string? Id, bool HasImage = true);
