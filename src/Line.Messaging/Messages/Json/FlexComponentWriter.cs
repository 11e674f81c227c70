using System.Text.Json;

namespace Line.Messaging;

internal static class FlexComponentWriter
{
    public static void Write(Utf8JsonWriter writer, IFlexComponent component)
    {
        writer.WriteStartObject();
        switch (component)
        {
            case BoxComponent box:
                FlexBoxWriter.Write(writer, box);
                break;
            case TextComponent text:
                FlexTextWriter.Write(writer, text);
                break;
            case ButtonComponent button:
                WriteButton(writer, button);
                break;
            case ImageComponent image:
                WriteImage(writer, image);
                break;
            case IconComponent icon:
                writer.WriteString("type"u8, "icon"u8);
                writer.WriteString("url"u8, icon.Url);
                writer.WriteOptional("size"u8, icon.Size?.Text);
                writer.WriteOptional("aspectRatio"u8, icon.AspectRatio?.ToString());
                writer.WriteOptional("scaling"u8, icon.Scaling);
                break;
            case VideoComponent video:
                WriteVideo(writer, video);
                break;
            case SeparatorComponent separator:
                writer.WriteString("type"u8, "separator"u8);
                writer.WriteOptional("margin"u8, separator.Margin?.Text);
                writer.WriteOptional("color"u8, separator.Color);
                break;
            default:
                throw new ArgumentException($"{component.GetType()} is not a Flex component of this library: use one of its component types.", nameof(component));
        }

        if (component is IPositionedComponent positioned)
        {
            WritePosition(writer, positioned);
        }

        writer.WriteEndObject();
    }

    private static void WriteButton(Utf8JsonWriter writer, ButtonComponent button)
    {
        writer.WriteString("type"u8, "button"u8);
        writer.WriteOptional("action"u8, button.Action);
        writer.WriteOptional("flex"u8, button.Flex);
        writer.WriteOptional("height"u8, button.Height, FlexWords.Of);
        writer.WriteOptional("style"u8, button.Style, FlexWords.Of);
        writer.WriteOptional("color"u8, button.Color);
        writer.WriteOptional("gravity"u8, button.Gravity, FlexWords.Of);
        writer.WriteOptional("adjustMode"u8, button.AdjustMode, FlexWords.Of);
        writer.WriteOptional("scaling"u8, button.Scaling);
    }

    private static void WriteImage(Utf8JsonWriter writer, ImageComponent image)
    {
        writer.WriteString("type"u8, "image"u8);
        writer.WriteString("url"u8, image.Url);
        writer.WriteOptional("flex"u8, image.Flex);
        writer.WriteOptional("align"u8, image.Align, FlexWords.Of);
        writer.WriteOptional("gravity"u8, image.Gravity, FlexWords.Of);
        writer.WriteOptional("size"u8, image.Size?.Text);
        writer.WriteOptional("aspectRatio"u8, image.AspectRatio?.ToString());
        writer.WriteOptional("aspectMode"u8, image.AspectMode, FlexWords.Of);
        writer.WriteOptional("backgroundColor"u8, image.BackgroundColor);
        writer.WriteOptional("animated"u8, image.Animated);
        writer.WriteOptional("action"u8, image.Action);
    }

    private static void WriteVideo(Utf8JsonWriter writer, VideoComponent video)
    {
        writer.WriteString("type"u8, "video"u8);
        writer.WriteString("url"u8, video.Url);
        writer.WriteString("previewUrl"u8, video.PreviewUrl);
        writer.WritePropertyName("altContent"u8);
        Write(writer, video.AltContent);
        writer.WriteOptional("aspectRatio"u8, video.AspectRatio?.ToString());
        writer.WriteOptional("action"u8, video.Action);
    }

    private static void WritePosition(Utf8JsonWriter writer, IPositionedComponent component)
    {
        writer.WriteOptional("margin"u8, component.Margin?.Text);
        writer.WriteOptional("position"u8, component.Position, FlexWords.Of);
        writer.WriteOptional("offsetTop"u8, component.OffsetTop?.Text);
        writer.WriteOptional("offsetBottom"u8, component.OffsetBottom?.Text);
        writer.WriteOptional("offsetStart"u8, component.OffsetStart?.Text);
        writer.WriteOptional("offsetEnd"u8, component.OffsetEnd?.Text);
    }
}
