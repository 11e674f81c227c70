using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

/// <summary>A study group's own menu: a copy of the shipped one, to be changed.</summary>
internal sealed class MenuFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionbot-menu-");

    public MenuFolder()
    {
        File.Copy(MenuFile.DefaultPath, Path);
        File.Copy(System.IO.Path.ChangeExtension(MenuFile.DefaultPath, "png"), Image);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "menu.json");

    public string Image => System.IO.Path.Combine(_folder.FullName, "menu.png");

    public string Text => File.ReadAllText(Path);

    public void Replace(string old, string changed)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        File.WriteAllText(Path, Text.Replace(old, changed, StringComparison.Ordinal));
    }

    /// <summary>Makes it another menu by the words on its bar.</summary>
    public void Call(string chatBarText)
    {
        var menu = System.Text.Json.Nodes.JsonNode.Parse(Text)!;
        menu["chatBarText"] = chatBarText;
        File.WriteAllText(Path, menu.ToJsonString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
