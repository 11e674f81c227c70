using System.Text.Json;

namespace LineSimulator.RichMenus;

/// <summary>A rich menu as the bot defined it, and its picture once uploaded.</summary>
internal sealed record StoredMenu(string Id, JsonElement Definition)
{
    public MenuImage? Image { get; init; }

    public int Width => Definition.GetProperty("size").GetProperty("width").GetInt32();

    public int Height => Definition.GetProperty("size").GetProperty("height").GetInt32();
}

internal sealed record MenuImage(byte[] Bytes, string MediaType);
