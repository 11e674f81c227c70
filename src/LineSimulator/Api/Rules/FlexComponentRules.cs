namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#components (2026-08)</summary>
internal static class FlexComponentRules
{
    /// <param name="kinds">The components that may stand here.</param>
    public static void Check(RequestNode component, ReadOnlySpan<string> kinds)
    {
        switch (component.RequireOneOf("type", kinds))
        {
            case "box":
                FlexBoxRules.Check(component);
                break;
            case "button":
                CheckButton(component);
                return;
            case "image":
                CheckImage(component);
                break;
            case "icon":
                UrlRules.Require(component, "url");
                FlexForms.LetterSize(component, "size");
                FlexForms.AspectRatio(component);
                component.OptionalBoolean("scaling");
                FlexBoxRules.CheckPlace(component);
                return;
            case "video":
                CheckVideo(component);
                break;
            case "text":
                FlexTextRules.Check(component);
                break;
            case "separator":
                FlexForms.Gap(component, "margin");
                FlexForms.Color(component, "color");
                return;
            case "filler":
                component.OptionalInteger("flex", 0);
                return;
            case "spacer":
                component.OptionalOneOf("size", "xs", "sm", "md", "lg", "xl", "xxl");
                return;
            default:
                return;
        }

        CheckAction(component);
    }

    public static void CheckAction(RequestNode parent)
    {
        if (parent.OptionalObject("action") is { } action)
        {
            ActionRules.Check(action, ActionPlace.FlexArea);
        }
    }

    private static void CheckButton(RequestNode button)
    {
        if (button.RequireObject("action") is { } press)
        {
            ActionRules.Check(press, ActionPlace.FlexButton);
        }

        button.OptionalOneOf("style", "primary", "secondary", "link");
        button.OptionalOneOf("height", "md", "sm");
        button.OptionalOneOf("gravity", "top", "bottom", "center");
        button.OptionalOneOf("adjustMode", "shrink-to-fit");
        button.OptionalBoolean("scaling");
        button.OptionalInteger("flex", 0);
        FlexForms.Color(button, "color");
        FlexBoxRules.CheckPlace(button);
    }

    private static void CheckImage(RequestNode image)
    {
        UrlRules.Require(image, "url");
        image.OptionalOneOf("align", "start", "end", "center");
        image.OptionalOneOf("gravity", "top", "bottom", "center");
        image.OptionalOneOf("aspectMode", "cover", "fit");
        image.OptionalBoolean("animated");
        image.OptionalInteger("flex", 0);
        FlexForms.ImageSize(image, "size");
        FlexForms.AspectRatio(image);
        FlexForms.Color(image, "backgroundColor");
        FlexBoxRules.CheckPlace(image);
    }

    private static void CheckVideo(RequestNode video)
    {
        UrlRules.Require(video, "url");
        UrlRules.Require(video, "previewUrl");
        FlexForms.AspectRatio(video);
        if (video.RequireObject("altContent") is { } alternative)
        {
            Check(alternative, FlexBlocks.HeroWithoutVideo);
        }
    }
}
