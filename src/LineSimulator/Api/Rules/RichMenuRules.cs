using System.Text.Json;

namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#rich-menu-object (2026-08)</summary>
internal static class RichMenuRules
{
    private const int MaxAreas = 20;

    public static void Check(RequestNode menu)
    {
        var size = menu.RequireObject("size");
        if (size is not null)
        {
            CheckSize(size);
        }

        menu.RequireBoolean("selected");
        menu.RequireText("name", 300, TextUnit.Grapheme);
        menu.RequireText("chatBarText", 14, TextUnit.Grapheme);
        foreach (var area in menu.RequireArray("areas", 0, MaxAreas).Where(RequestNode.IsObject))
        {
            if (area.RequireObject("bounds") is { } bounds)
            {
                CheckBounds(bounds, size);
            }

            if (area.RequireObject("action") is { } action)
            {
                ActionRules.Check(action, ActionPlace.RichMenu);
            }
        }
    }

    private static void CheckSize(RequestNode size)
    {
        size.RequireInteger("width", MenuShape.MinWidth, MenuShape.MaxWidth);
        size.RequireInteger("height", MenuShape.MinHeight);
        if (Number(size, "width") is { } width && Number(size, "height") is > 0 and var height && width / height < MenuShape.MinAspect)
        {
            size.Fail($"The width divided by the height must be {MenuShape.MinAspect} or more");
        }
    }

    private static void CheckBounds(RequestNode bounds, RequestNode? size)
    {
        bounds.RequireInteger("x", 0);
        bounds.RequireInteger("y", 0);
        bounds.RequireInteger("width", 1);
        bounds.RequireInteger("height", 1);
        if (size is not null
            && (Number(bounds, "x") + Number(bounds, "width") > Number(size, "width") || Number(bounds, "y") + Number(bounds, "height") > Number(size, "height")))
        {
            bounds.Fail("The area must lie within the rich menu");
        }
    }

    private static double? Number(RequestNode parent, string name) =>
        parent.Member(name) is { Value.ValueKind: JsonValueKind.Number } member ? member.Value.GetDouble() : null;
}
