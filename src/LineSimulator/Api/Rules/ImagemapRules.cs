namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#imagemap-message (2026-08)</summary>
internal static class ImagemapRules
{
    private const int Width = 1040;
    private const int MaxActions = 50;

    public static void Check(RequestNode message)
    {
        UrlRules.Require(message, "baseUrl");
        message.RequireText("altText", 1500);
        if (message.RequireObject("baseSize") is { } size)
        {
            size.RequireInteger("width", Width, Width);
            size.RequireInteger("height", 1);
        }

        var video = message.OptionalObject("video");
        if (video is not null)
        {
            CheckVideo(video);
        }

        foreach (var action in message.RequireArray("actions", video is null ? 1 : 0, MaxActions).Where(RequestNode.IsObject))
        {
            CheckAction(action);
        }
    }

    private static void CheckVideo(RequestNode video)
    {
        UrlRules.Require(video, "originalContentUrl");
        UrlRules.Require(video, "previewImageUrl");
        CheckArea(video);
        if (video.OptionalObject("externalLink") is { } link)
        {
            UrlRules.RequireLink(link, "linkUri");
            link.RequireText("label", 30);
        }
    }

    private static void CheckAction(RequestNode action)
    {
        switch (action.RequireOneOf("type", "uri", "message", "clipboard"))
        {
            case "uri":
                UrlRules.RequireLink(action, "linkUri");
                break;
            case "message":
                action.RequireText("text", 400);
                break;
            case "clipboard":
                action.RequireText("clipboardText", 1000);
                break;
        }

        action.OptionalText("label", 100);
        CheckArea(action);
    }

    private static void CheckArea(RequestNode parent)
    {
        if (parent.RequireObject("area") is { } area)
        {
            area.RequireInteger("x", 0);
            area.RequireInteger("y", 0);
            area.RequireInteger("width", 1);
            area.RequireInteger("height", 1);
        }
    }
}
