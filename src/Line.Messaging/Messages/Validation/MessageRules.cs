using System.Buffers;

namespace Line.Messaging;

internal static class MessageRules
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly SearchValues<char> TrackingCharacters = SearchValues.Create(Alphanumeric + "-.=,+*()%$&;:@{}!?<>[]");
    private static readonly SearchValues<char> TagCharacters = SearchValues.Create(Alphanumeric + "_");

    public static void Check(FaultCollector faults, string path, ISendMessage message)
    {
        switch (message)
        {
            case TextMessage text:
                TextRules.Check(faults, path, text);
                break;
            case TextMessageV2 text:
                TextRules.Check(faults, path, text);
                break;
            case StickerMessage sticker:
                faults.Required($"{path}.packageId", sticker.PackageId);
                faults.Required($"{path}.stickerId", sticker.StickerId);
                break;
            case ImageMessage image:
                faults.MediaUrl($"{path}.originalContentUrl", image.OriginalContentUrl);
                faults.MediaUrl($"{path}.previewImageUrl", image.PreviewImageUrl);
                break;
            case VideoMessage video:
                CheckVideo(faults, path, video);
                break;
            case AudioMessage audio:
                faults.MediaUrl($"{path}.originalContentUrl", audio.OriginalContentUrl);
                faults.Range($"{path}.duration", audio.Duration, 1, long.MaxValue);
                break;
            case LocationMessage location:
                faults.Utf16($"{path}.title", location.Title, 1, MessageLimits.LocationText);
                faults.Utf16($"{path}.address", location.Address, 1, MessageLimits.LocationText);
                faults.Range($"{path}.latitude", location.Latitude, -90, 90);
                faults.Range($"{path}.longitude", location.Longitude, -180, 180);
                break;
            case CouponMessage coupon:
                CheckCoupon(faults, path, coupon);
                break;
            case ImagemapMessage imagemap:
                ImagemapRules.Check(faults, path, imagemap);
                break;
            case TemplateMessage template:
                faults.Utf16($"{path}.altText", template.AltText, 1, MessageLimits.AltText);
                TemplateRules.Check(faults, $"{path}.template", template.Template);
                break;
            case FlexMessage flex:
                faults.Utf16($"{path}.altText", flex.AltText, 1, MessageLimits.AltText);
                FlexRules.Check(faults, $"{path}.contents", flex.Contents);
                break;
            default:
                faults.Add($"{path}.type", $"{message.GetType()} is unknown", "use a message type of this library");
                break;
        }
    }

    private static void CheckVideo(FaultCollector faults, string path, VideoMessage video)
    {
        faults.MediaUrl($"{path}.originalContentUrl", video.OriginalContentUrl);
        faults.MediaUrl($"{path}.previewImageUrl", video.PreviewImageUrl);
        if (video.TrackingId is not null)
        {
            faults.Characters(
                $"{path}.trackingId", video.TrackingId, MessageLimits.TrackingId, TrackingCharacters, "letters, digits and -.=,+*()%$&;:@{}!?<>[]");
        }
    }

    private static void CheckCoupon(FaultCollector faults, string path, CouponMessage coupon)
    {
        faults.Required($"{path}.couponId", coupon.CouponId);
        if (coupon.DeliveryTag is not null)
        {
            faults.Characters($"{path}.deliveryTag", coupon.DeliveryTag, MessageLimits.DeliveryTag, TagCharacters, "letters, digits and _");
        }
    }
}
