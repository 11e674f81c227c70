namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#template-messages (2026-08)</summary>
internal static class TemplateRules
{
    private const int MaxColumns = 10;

    public static void Check(RequestNode message)
    {
        message.RequireText("altText", 1500);
        if (message.RequireObject("template") is not { } template)
        {
            return;
        }

        switch (template.RequireOneOf("type", "buttons", "confirm", "carousel", "image_carousel"))
        {
            case "buttons":
                CheckPanel(template, textMax: 160, maxActions: 4);
                CheckImages(template);
                break;
            case "confirm":
                template.RequireText("text", 240, TextUnit.Grapheme);
                CheckActions(template, 2, 2);
                break;
            case "carousel":
                CheckCarousel(template);
                break;
            case "image_carousel":
                CheckImageCarousel(template);
                break;
        }
    }

    private static void CheckCarousel(RequestNode template)
    {
        CheckImages(template);
        var columns = template.RequireArray("columns", 1, MaxColumns).Where(RequestNode.IsObject).ToList();
        var counts = columns.ConvertAll(column => CheckPanel(column, textMax: 120, maxActions: 3));
        if (counts.Distinct().Count() > 1)
        {
            template.Child("columns").Fail("The number of actions must be the same in all columns");
        }
    }

    private static void CheckImageCarousel(RequestNode template)
    {
        foreach (var column in template.RequireArray("columns", 1, MaxColumns).Where(RequestNode.IsObject))
        {
            UrlRules.Require(column, "imageUrl");
            if (column.RequireObject("action") is { } action)
            {
                ActionRules.Check(action, ActionPlace.ImageCarousel);
            }
        }
    }

    // A title or an image leaves less room for the text.
    private static int CheckPanel(RequestNode panel, int textMax, int maxActions)
    {
        panel.OptionalText("title", 40, TextUnit.Grapheme);
        UrlRules.Optional(panel, "thumbnailImageUrl");
        FlexForms.Color(panel, "imageBackgroundColor");
        var isCrowded = panel.Member("title") is not null || panel.Member("thumbnailImageUrl") is not null;
        panel.RequireText("text", isCrowded ? 60 : textMax, TextUnit.Grapheme);
        if (panel.OptionalObject("defaultAction") is { } defaultAction)
        {
            ActionRules.Check(defaultAction, ActionPlace.WholePanel);
        }

        return CheckActions(panel, 1, maxActions);
    }

    private static void CheckImages(RequestNode template)
    {
        template.OptionalOneOf("imageAspectRatio", "rectangle", "square");
        template.OptionalOneOf("imageSize", "cover", "contain");
    }

    private static int CheckActions(RequestNode parent, int min, int max)
    {
        var actions = parent.RequireArray("actions", min, max).Where(RequestNode.IsObject).ToList();
        actions.ForEach(action => ActionRules.Check(action, ActionPlace.Template));
        return actions.Count;
    }
}
