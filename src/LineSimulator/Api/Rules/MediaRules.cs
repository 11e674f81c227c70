namespace LineSimulator.Api.Rules;

/// <summary>Messages that are neither text nor made of panels and buttons.</summary>
internal static class MediaRules
{
    public static void Check(string type, RequestNode message)
    {
        switch (type)
        {
            case "image" or "video":
                UrlRules.Require(message, "originalContentUrl");
                UrlRules.Require(message, "previewImageUrl");
                break;
            case "audio":
                UrlRules.Require(message, "originalContentUrl");
                message.RequireNumber("duration", 1, int.MaxValue);
                break;
            case "sticker":
                message.RequireText("packageId");
                message.RequireText("stickerId");
                break;
            case "location":
                message.RequireText("title", 100);
                message.RequireText("address", 100);
                message.RequireNumber("latitude", -90, 90);
                message.RequireNumber("longitude", -180, 180);
                break;
            case "imagemap":
                UrlRules.Require(message, "baseUrl");
                message.RequireText("altText", 1500);
                message.RequireObject("baseSize");
                message.RequireArray("actions", 1, 50);
                break;
            case "coupon":
                message.RequireText("couponId");
                break;
        }
    }
}
