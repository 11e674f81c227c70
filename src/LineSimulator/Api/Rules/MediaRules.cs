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
                message.OptionalText("trackingId", 100);
                break;
            case "audio":
                UrlRules.Require(message, "originalContentUrl");
                message.RequireInteger("duration", 1);
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
                ImagemapRules.Check(message);
                break;
            case "coupon":
                message.RequireText("couponId");
                message.OptionalText("deliveryTag", 30);
                break;
        }
    }
}
