using System.Text.Json;

namespace Line.Messaging;

/// <summary>A menu at the bottom of a chat, on phones only. Source: developers.line.biz, Messaging API reference, "Rich menu structure".</summary>
/// <param name="Size">The size, which is the image's too.</param>
/// <param name="Selected">True: the menu is open when the user opens the chat.</param>
/// <param name="Name">For the operators alone: 1 to 300 grapheme clusters.</param>
/// <param name="ChatBarText">The words on the bar that opens the menu: 1 to 14 grapheme clusters.</param>
/// <param name="Areas">What can be tapped: at most 20 areas.</param>
public sealed record RichMenu(RichMenuSize Size, bool Selected, string Name, string ChatBarText, IReadOnlyList<ActionArea> Areas);

/// <summary>The size of a rich menu in pixels of its image.</summary>
/// <param name="Width">800 to 2,500.</param>
/// <param name="Height">At least 250, and at most the width divided by 1.45.</param>
public sealed record RichMenuSize(int Width, int Height);

/// <summary>A part of a rich menu that can be tapped.</summary>
/// <param name="Bounds">Where it is.</param>
/// <param name="Action">What a tap does.</param>
public sealed record ActionArea(RichMenuBounds Bounds, ITemplateAction Action);

/// <summary>A rectangle in pixels of the image.</summary>
/// <param name="X">From the left edge.</param>
/// <param name="Y">From the upper edge.</param>
/// <param name="Width">At least 1.</param>
/// <param name="Height">At least 1.</param>
public sealed record RichMenuBounds(int X, int Y, int Width, int Height);

/// <summary>A rich menu as LINE has it. Source: developers.line.biz, Messaging API reference, "Rich menu response object".</summary>
/// <param name="RichMenuId">Its ID.</param>
/// <param name="Size">Its size.</param>
/// <param name="Selected">Whether it is open when the user opens the chat.</param>
/// <param name="Name">Its name, which users do not see.</param>
/// <param name="ChatBarText">The words on the bar that opens it.</param>
/// <param name="Areas">What can be tapped.</param>
public sealed record ResponseRichMenu(
    string RichMenuId, RichMenuSize Size, bool Selected, string Name, string ChatBarText, IReadOnlyList<ResponseActionArea> Areas);

/// <summary>A part of a rich menu that can be tapped, as LINE has it.</summary>
/// <param name="Bounds">Where it is.</param>
/// <param name="Action">The action object as LINE writes it, of whatever type: LINE adds types.</param>
public sealed record ResponseActionArea(RichMenuBounds Bounds, JsonElement Action);
