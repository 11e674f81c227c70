using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

/// <summary>What LINE does to the menus of an account, by its rules, without any network.</summary>
internal sealed class MenuModel
{
    public const string Foreign = "季節の案内";

    private readonly List<PlacedMenu> _menus = [new(Foreign, "foreign")];
    private readonly Dictionary<string, string> _aliases = [];
    private string? _default;
    private int _created;

    public MenuState State => new([.. _menus], new Dictionary<string, string>(_aliases), _default);

    public void Take(IEnumerable<MenuStep> plan)
    {
        string? created = null;
        foreach (var step in plan)
        {
            switch (step)
            {
                case MenuStep.Create create:
                    created = $"menu-{++_created}";
                    _menus.Add(new PlacedMenu(create.Name, created, HasImage: false));
                    break;
                case MenuStep.UploadImage upload:
                    var at = _menus.FindIndex(menu => menu.Id == (upload.Menu.Id ?? created));
                    Assert.False(_menus[at].HasImage, "LINE replaces no image.");
                    _menus[at] = _menus[at] with { HasImage = true };
                    break;
                case MenuStep.Point point:
                    Assert.Equal(point.IsNew, !_aliases.ContainsKey(point.Alias));
                    _aliases[point.Alias] = Whole(point.To.Id ?? created);
                    break;
                case MenuStep.Show show:
                    _default = Whole(show.Menu.Id ?? created);
                    break;
                case MenuStep.Delete delete:
                    Assert.NotEqual(_default, delete.Menu.Id);
                    Assert.True(_menus.RemoveAll(menu => menu.Id == delete.Menu.Id) == 1, "LINE has no such menu.");
                    break;
                default:
                    throw new InvalidOperationException($"The model knows no {step.GetType().Name}.");
            }
        }
    }

    private string Whole(string? id)
    {
        Assert.True(_menus.Find(menu => menu.Id == id)?.HasImage, "LINE shows and names only menus with an image.");
        return id!;
    }
}
