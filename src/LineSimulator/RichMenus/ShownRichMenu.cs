namespace LineSimulator.RichMenus;

/// <summary>The rich menu at the bottom of a person's chat.</summary>
/// <param name="Json">The definition as the bot gave it: <c>size</c>, <c>selected</c>, <c>name</c>, <c>chatBarText</c>, <c>areas</c>.</param>
/// <param name="Image">The picture's bytes.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
public sealed record ShownRichMenu(string Id, string Json, IReadOnlyList<byte> Image, string MediaType);
