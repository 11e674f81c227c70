using Line.Messaging;

namespace SessionBot.Features.Menu;

/// <summary>The menu below the members' chat, as a study group's file defines it.</summary>
/// <param name="Name">Tells the group's menus apart: 1 to 12 of <c>a-z 0-9 -</c>.</param>
internal sealed record MenuDefinition(
    string Name, string ChatBarText, RichMenuSize Size, MenuImage Image, IReadOnlyList<MenuArea> Areas);

/// <param name="Label">What a screen reader says, and the chat shows as the member's words.</param>
internal sealed record MenuArea(string Label, RichMenuBounds Bounds, MenuAction Action);

internal abstract record MenuAction
{
    private MenuAction()
    {
    }

    /// <param name="Word">What <see cref="Members.MemberCommand"/> reads: a tap is the same as the word typed.</param>
    /// <param name="OpensKeyboard">The member writes next.</param>
    public sealed record Say(string Word, bool OpensKeyboard) : MenuAction;

    public sealed record Open(Uri Address) : MenuAction;
}
