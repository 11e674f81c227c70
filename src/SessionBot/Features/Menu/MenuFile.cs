using System.Text.Json;
using System.Text.RegularExpressions;
using Line.Messaging;
using SessionBot.Features.Members;
using SessionBot.Hosting;

namespace SessionBot.Features.Menu;

/// <summary>Reads a menu file, such as the shipped <c>Menus/menu.json</c>.</summary>
internal static partial class MenuFile
{
    /// <summary>The version of the file format that this code reads.</summary>
    private const int Schema = 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The shipped menu, beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "Menus", "menu.json");

    public static string PathOf(StudyGroupOptions group) => group.Menu.Length == 0 ? DefaultPath : Path.GetFullPath(group.Menu);

    /// <exception cref="MenuFileException">The file or its image cannot be used.</exception>
    public static MenuDefinition Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new MenuFileException(path, "the menu file is missing", "name another one, or leave the setting out for the shipped one");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), Strict);
            return Definition(new MenuNode(path, "", json.RootElement), Path.GetDirectoryName(path)!);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $"line {number + 1} is" : "this is";
            throw new MenuFileException(path, $"{line} not valid JSON, or a name stands twice", "check quotes, commas and brackets there and just before");
        }
    }

    private static MenuDefinition Definition(MenuNode json, string folder)
    {
        json.Object("schema", "name", "chatBarText", "size", "image", "areas");
        if (json.Member("schema").Whole() is var schema && schema != Schema)
        {
            throw json.Member("schema").Wrong($"is {schema}", $"this program reads schema {Schema}: bring the file to it, or update the program");
        }

        var name = json.Member("name");
        if (!Name().IsMatch(name.Text()))
        {
            throw name.Wrong($"is \"{name.Text()}\"", "write 1 to 12 of a-z, 0-9 and -");
        }

        var size = json.Member("size").Object("width", "height");
        var pixels = new RichMenuSize(size.Member("width").Whole(), size.Member("height").Whole());
        var areas = json.Member("areas").Items().Select(Area).ToList();
        var chatBarText = json.Member("chatBarText").Text();
        var image = MenuImage.Read(Path.Combine(folder, json.Member("image").Text()), pixels);
        var menu = new MenuDefinition(name.Text(), chatBarText, pixels, image, areas);
        return RichMenuValidator.Validate(DesiredMenu.Of(menu).Menu) is [var fault, ..] ? throw json.Wrong($"breaks a rule of LINE's: {fault}", "correct it") : menu;
    }

    private static MenuArea Area(MenuNode json)
    {
        json.Object("label", "bounds", "action");
        var bounds = json.Member("bounds").Object("x", "y", "width", "height");
        return new MenuArea(
            json.Member("label").Text(),
            new(bounds.Member("x").Whole(), bounds.Member("y").Whole(), bounds.Member("width").Whole(), bounds.Member("height").Whole()),
            Action(json.Member("action").Object("say", "keyboard", "open")));
    }

    private static MenuAction Action(MenuNode json) => (json.Optional("say"), json.Optional("open")) switch
    {
        ({ } say, null) => Tap.Parse(say.Text()) is null || MemberCommand.Parse(say.Text()) is null
            ? throw say.Wrong($"is \"{say.Text()}\", which the bot does not understand", $"write a word that members can type, such as {MemberWords.Report}")
            : new MenuAction.Say(say.Text(), json.Optional("keyboard")?.Flag() ?? false),
        (null, { } open) when json.Optional("keyboard") is null => Uri.TryCreate(open.Text(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? new MenuAction.Open(address)
            : throw open.Wrong("is not a whole address", "write one that starts with https://"),
        _ => throw json.Wrong("says not clearly what a tap does", "write either \"say\", with \"keyboard\": true if the member writes next, or \"open\""),
    };

    [GeneratedRegex(@"\A[a-z0-9-]{1,12}\z")]
    private static partial Regex Name();
}
