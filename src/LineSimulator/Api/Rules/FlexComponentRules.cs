namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#components (2026-08)</summary>
internal static class FlexComponentRules
{
    public static void Check(RequestNode component)
    {
        switch (component.RequireOneOf("type", "box", "button", "image", "video", "icon", "text", "separator", "filler", "spacer"))
        {
            case "box":
                CheckBox(component);
                break;
            case "button":
                if (component.RequireObject("action") is { } press)
                {
                    ActionRules.Check(press, ActionPlace.FlexButton);
                }

                return;
            case "image" or "icon" or "video":
                UrlRules.Require(component, "url");
                break;
            case "text":
                CheckText(component);
                break;
        }

        if (component.OptionalObject("action") is { } action)
        {
            ActionRules.Check(action, ActionPlace.FlexArea);
        }
    }

    private static void CheckBox(RequestNode box)
    {
        box.RequireOneOf("layout", "horizontal", "vertical", "baseline");
        foreach (var child in box.RequireArray("contents", 0, int.MaxValue).Where(RequestNode.IsObject))
        {
            Check(child);
        }
    }

    // Spans take the place of the text.
    private static void CheckText(RequestNode text)
    {
        if (text.Member("contents") is null)
        {
            text.RequireText("text");
            return;
        }

        text.OptionalText("text");

        foreach (var span in text.RequireArray("contents", 1, int.MaxValue).Where(RequestNode.IsObject))
        {
            span.RequireOneOf("type", "span");
            span.OptionalText("text");
        }
    }
}
