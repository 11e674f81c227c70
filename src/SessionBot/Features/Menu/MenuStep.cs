namespace SessionBot.Features.Menu;

/// <summary>One change of a LINE account's menus.</summary>
internal abstract record MenuStep
{
    private MenuStep()
    {
    }

    public sealed record Create(string Name) : MenuStep;

    public sealed record UploadImage(PlacedMenu Menu, string FileName) : MenuStep;

    /// <param name="From">Null where it points to nothing that is there.</param>
    /// <param name="IsNew">LINE has no such alias yet.</param>
    public sealed record Point(string Alias, bool IsNew, PlacedMenu? From, PlacedMenu To) : MenuStep;

    /// <summary>Makes it the default: people see it when they open the chat again.</summary>
    public sealed record Show(PlacedMenu? InsteadOf, PlacedMenu Menu) : MenuStep;

    public sealed record Delete(PlacedMenu Menu) : MenuStep;

    /// <summary>What is done, and to what, for people.</summary>
    public (string Verb, string What) Words => this switch
    {
        Create create => ("create", create.Name),
        UploadImage upload => ("upload", $"{upload.FileName} as the image of {upload.Menu.Name}"),
        Point point => ("point", $"{point.Alias} to {point.To.Name}{(point.From is { } from ? $", until now {from.Name}" : "")}"),
        Show show => ("show", $"{show.Menu.Name} to everybody{(show.InsteadOf is { } old ? $" instead of {old.Name}" : "")}"),
        Delete delete => ("delete", delete.Menu.Name),
        _ => throw new InvalidOperationException($"No words for {GetType().Name}."),
    };
}
