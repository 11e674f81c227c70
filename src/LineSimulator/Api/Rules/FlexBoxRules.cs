namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#box (2026-08)</summary>
internal static class FlexBoxRules
{
    public static void Check(RequestNode box)
    {
        var layout = box.RequireOneOf("layout", "horizontal", "vertical", "baseline");
        box.OptionalOneOf("justifyContent", "center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly");
        box.OptionalOneOf("alignItems", "center", "flex-start", "flex-end");
        box.OptionalInteger("flex", 0);
        FlexForms.Gap(box, "spacing", "cornerRadius");
        FlexForms.GapOrShare(box, "paddingAll", "paddingTop", "paddingBottom", "paddingStart", "paddingEnd");
        FlexForms.Length(box, "width", "maxWidth", "height", "maxHeight");
        FlexForms.Color(box, "backgroundColor", "borderColor");
        FlexForms.BorderWidth(box, "borderWidth");
        CheckPlace(box);
        if (box.OptionalObject("background") is { } background)
        {
            CheckGradient(background);
        }

        foreach (var child in box.RequireArray("contents", 0, int.MaxValue).Where(RequestNode.IsObject))
        {
            FlexComponentRules.Check(child, layout == "baseline" ? FlexBlocks.InBaselineBox : FlexBlocks.InBox);
        }
    }

    /// <summary>Where a component stands beside its neighbours.</summary>
    public static void CheckPlace(RequestNode component)
    {
        component.OptionalOneOf("position", "relative", "absolute");
        FlexForms.Gap(component, "margin");
        FlexForms.Offset(component, "offsetTop", "offsetBottom", "offsetStart", "offsetEnd");
    }

    private static void CheckGradient(RequestNode background)
    {
        background.RequireOneOf("type", "linearGradient");
        background.RequireText("angle");
        background.RequireText("startColor");
        background.RequireText("endColor");
        FlexForms.Angle(background, "angle");
        FlexForms.Color(background, "startColor", "endColor", "centerColor");
        FlexForms.Percent(background, "centerPosition");
    }
}
