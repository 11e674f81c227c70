using System.Text.Json;

namespace Line.Messaging;

internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter writer, ISendMessage message)
    {
        writer.WriteStartObject();
        WriteMembers(writer, message);
        if (message.QuickReply is { } quickReply)
        {
            WriteQuickReply(writer, quickReply);
        }

        if (message.Sender is { } sender)
        {
            writer.WriteStartObject("sender"u8);
            writer.WriteOptional("name"u8, sender.Name);
            writer.WriteOptional("iconUrl"u8, sender.IconUrl);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, ISendMessage message)
    {
        switch (message)
        {
            case TextMessage text:
                TextWriter.Write(writer, text);
                break;
            case TextMessageV2 text:
                TextWriter.Write(writer, text);
                break;
            case StickerMessage sticker:
                writer.WriteString("type"u8, "sticker"u8);
                writer.WriteString("packageId"u8, sticker.PackageId);
                writer.WriteString("stickerId"u8, sticker.StickerId);
                writer.WriteOptional("quoteToken"u8, sticker.QuoteToken);
                break;
            case ImageMessage image:
                writer.WriteString("type"u8, "image"u8);
                writer.WriteString("originalContentUrl"u8, image.OriginalContentUrl);
                writer.WriteString("previewImageUrl"u8, image.PreviewImageUrl);
                break;
            case VideoMessage video:
                writer.WriteString("type"u8, "video"u8);
                writer.WriteString("originalContentUrl"u8, video.OriginalContentUrl);
                writer.WriteString("previewImageUrl"u8, video.PreviewImageUrl);
                writer.WriteOptional("trackingId"u8, video.TrackingId);
                break;
            case AudioMessage audio:
                writer.WriteString("type"u8, "audio"u8);
                writer.WriteString("originalContentUrl"u8, audio.OriginalContentUrl);
                writer.WriteNumber("duration"u8, audio.Duration);
                break;
            case LocationMessage location:
                writer.WriteString("type"u8, "location"u8);
                writer.WriteString("title"u8, location.Title);
                writer.WriteString("address"u8, location.Address);
                writer.WriteNumber("latitude"u8, location.Latitude);
                writer.WriteNumber("longitude"u8, location.Longitude);
                break;
            case CouponMessage coupon:
                writer.WriteString("type"u8, "coupon"u8);
                writer.WriteString("couponId"u8, coupon.CouponId);
                writer.WriteOptional("deliveryTag"u8, coupon.DeliveryTag);
                break;
            case ImagemapMessage imagemap:
                ImagemapWriter.Write(writer, imagemap);
                break;
            case FlexMessage flex:
                writer.WriteString("type"u8, "flex"u8);
                writer.WriteString("altText"u8, flex.AltText);
                writer.WritePropertyName("contents"u8);
                FlexContainerWriter.Write(writer, flex.Contents);
                break;
            case TemplateMessage template:
                writer.WriteString("type"u8, "template"u8);
                writer.WriteString("altText"u8, template.AltText);
                writer.WritePropertyName("template"u8);
                TemplateWriter.Write(writer, template.Template);
                break;
            default:
                throw new ArgumentException($"{message.GetType()} is not a message of this library: use one of its message types.", nameof(message));
        }
    }

    private static void WriteQuickReply(Utf8JsonWriter writer, QuickReply quickReply)
    {
        writer.WriteStartObject("quickReply"u8);
        writer.WriteStartArray("items"u8);
        foreach (var item in quickReply.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "action"u8);
            writer.WriteOptional("imageUrl"u8, item.ImageUrl);
            writer.WritePropertyName("action"u8);
            ActionWriter.Write(writer, item.Action);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
