using System.Text.Json;

namespace Line.Messaging;

internal static class ImagemapWriter
{
    public static void Write(Utf8JsonWriter writer, ImagemapMessage message)
    {
        writer.WriteString("type"u8, "imagemap"u8);
        writer.WriteString("baseUrl"u8, message.BaseUrl);
        writer.WriteString("altText"u8, message.AltText);
        writer.WriteStartObject("baseSize"u8);
        writer.WriteNumber("width"u8, message.BaseSize.Width);
        writer.WriteNumber("height"u8, message.BaseSize.Height);
        writer.WriteEndObject();
        if (message.Video is { } video)
        {
            WriteVideo(writer, video);
        }

        writer.WriteStartArray("actions"u8);
        foreach (var action in message.Actions)
        {
            WriteAction(writer, action);
        }

        writer.WriteEndArray();
    }

    private static void WriteVideo(Utf8JsonWriter writer, Video video)
    {
        writer.WriteStartObject("video"u8);
        writer.WriteString("originalContentUrl"u8, video.OriginalContentUrl);
        writer.WriteString("previewImageUrl"u8, video.PreviewImageUrl);
        WriteArea(writer, video.Area);
        if (video.ExternalLink is { } link)
        {
            writer.WriteStartObject("externalLink"u8);
            writer.WriteString("linkUri"u8, link.LinkUri);
            writer.WriteString("label"u8, link.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteAction(Utf8JsonWriter writer, IImagemapAction action)
    {
        writer.WriteStartObject();
        switch (action)
        {
            case UriImagemapAction uri:
                writer.WriteString("type"u8, "uri"u8);
                writer.WriteString("linkUri"u8, uri.LinkUri);
                break;
            case MessageImagemapAction message:
                writer.WriteString("type"u8, "message"u8);
                writer.WriteString("text"u8, message.Text);
                break;
            case ClipboardImagemapAction clipboard:
                writer.WriteString("type"u8, "clipboard"u8);
                writer.WriteString("clipboardText"u8, clipboard.ClipboardText);
                break;
            default:
                throw new ArgumentException($"{action.GetType()} is not an imagemap action of this library: use one of its action types.", nameof(action));
        }

        writer.WriteOptional("label"u8, action.Label);
        WriteArea(writer, action.Area);
        writer.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter writer, ImagemapArea area)
    {
        writer.WriteStartObject("area"u8);
        writer.WriteNumber("x"u8, area.X);
        writer.WriteNumber("y"u8, area.Y);
        writer.WriteNumber("width"u8, area.Width);
        writer.WriteNumber("height"u8, area.Height);
        writer.WriteEndObject();
    }
}
