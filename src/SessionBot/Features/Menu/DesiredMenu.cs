using System.Security.Cryptography;
using System.Text;
using Line.Messaging;

namespace SessionBot.Features.Menu;

/// <summary>A menu as LINE is to have it. Its name there tells what it is made of, so that an unchanged one is left alone.</summary>
internal sealed record DesiredMenu(MenuNames Names, RichMenu Menu, MenuImage Image)
{
    public static DesiredMenu Of(MenuDefinition definition)
    {
        var names = new MenuNames(definition.Name);
        var menu = new RichMenu(
            definition.Size, Selected: true, Name: "", definition.ChatBarText,
            [.. definition.Areas.Select(area => new ActionArea(area.Bounds, ActionOf(area)))]);
        return new(names, menu with { Name = names.Versioned(Fingerprint(menu, definition.Image)) }, definition.Image);
    }

    /// <summary>A tap is a postback, as of the bot's other buttons: its data is the word, and the chat shows the label.</summary>
    private static ITemplateAction ActionOf(MenuArea area) => area.Action switch
    {
        MenuAction.Say say => new PostbackTemplateAction(area.Label, say.Word, area.Label)
        {
            InputOption = say.OpensKeyboard ? InputOption.OpenKeyboard : null,
        },
        MenuAction.Open open => new UriTemplateAction(area.Label, open.Address.AbsoluteUri),
        _ => throw new InvalidOperationException($"No action for {area.Action.GetType().Name}."),
    };

    /// <summary>Of all that members see and of what a tap sends: spaces and the order of members in the file change nothing.</summary>
    private static string Fingerprint(RichMenu menu, MenuImage image)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{menu.Size.Width} {menu.Size.Height} {menu.Selected}");
        Add(menu.ChatBarText);
        foreach (var (bounds, action) in menu.Areas)
        {
            Add($"{bounds.X} {bounds.Y} {bounds.Width} {bounds.Height}");
            Add(action is PostbackTemplateAction postback
                ? $"{action.Type}\n{action.Label}\n{postback.Data}\n{postback.DisplayText}\n{postback.InputOption}"
                : $"{action.Type}\n{action.Label}\n{((UriTemplateAction)action).Uri}");
        }

        hash.AppendData(image.Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4));

        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\0"));
    }
}
