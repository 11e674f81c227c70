namespace LineSimulator.RichMenus;

/// <summary>The rich menus of an account, their aliases, and who sees which. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class MenuBook
{
    /// <summary>Of menus, and of aliases.</summary>
    public const int Limit = 1000;

    private readonly Dictionary<string, StoredMenu> _menus = [];
    private readonly List<string> _order = [];
    private readonly SortedDictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = [];

    public string? DefaultId { get; set; }

    public MenuBatches Batches { get; } = new();

    public IReadOnlyList<StoredMenu> All => [.. _order.Select(id => _menus[id])];

    /// <summary>Menu IDs by alias.</summary>
    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    public void Add(StoredMenu menu)
    {
        _menus.Add(menu.Id, menu);
        _order.Add(menu.Id);
    }

    public void SetImage(string id, MenuImage image) => _menus[id] = _menus[id] with { Image = image };

    public StoredMenu? Find(string id) => _menus.GetValueOrDefault(id);

    /// <summary>Aliases stay and point to nothing, as on LINE.</summary>
    public bool Remove(string id)
    {
        _order.Remove(id);
        if (DefaultId == id)
        {
            DefaultId = null;
        }

        Move(id, null);
        return _menus.Remove(id);
    }

    public string? FindAlias(string alias) => _aliases.GetValueOrDefault(alias);

    public void SetAlias(string alias, string menuId) => _aliases[alias] = menuId;

    public bool RemoveAlias(string alias) => _aliases.Remove(alias);

    public void Link(string userId, string menuId) => _links[userId] = menuId;

    public void Unlink(string userId) => _links.Remove(userId);

    public void UnlinkAll() => _links.Clear();

    public string? LinkOf(string userId) => _links.GetValueOrDefault(userId);

    /// <summary>Gives everybody who has one menu another one, or none.</summary>
    public void Move(string from, string? to)
    {
        foreach (var userId in _links.Where(link => link.Value == from).Select(link => link.Key).ToList())
        {
            if (to is null)
            {
                _links.Remove(userId);
            }
            else
            {
                _links[userId] = to;
            }
        }
    }

    /// <summary>A menu of the user's own goes before the default one.</summary>
    public StoredMenu? ShownTo(string userId) => (LinkOf(userId) ?? DefaultId) is { } id ? Find(id) : null;
}
