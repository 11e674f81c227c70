using System.Text.Json;

namespace Line.Messaging;

internal static class FlexContainerWriter
{
    public static void Write(Utf8JsonWriter writer, IFlexContainer container)
    {
        switch (container)
        {
            case BubbleContainer bubble:
                WriteBubble(writer, bubble);
                break;
            case CarouselContainer carousel:
                writer.WriteStartObject();
                writer.WriteString("type"u8, "carousel"u8);
                writer.WriteStartArray("contents"u8);
                foreach (var bubble in carousel.Contents)
                {
                    WriteBubble(writer, bubble);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            default:
                throw new ArgumentException($"{container.GetType()} is not a Flex container of this library: use a bubble or a carousel.", nameof(container));
        }
    }

    private static void WriteBubble(Utf8JsonWriter writer, BubbleContainer bubble)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "bubble"u8);
        writer.WriteOptional("size"u8, bubble.Size, FlexWords.Of);
        writer.WriteOptional("direction"u8, bubble.Direction, FlexWords.Of);
        WriteBlock(writer, "header"u8, bubble.Header);
        WriteBlock(writer, "hero"u8, bubble.Hero);
        WriteBlock(writer, "body"u8, bubble.Body);
        WriteBlock(writer, "footer"u8, bubble.Footer);
        if (bubble.Styles is { } styles)
        {
            writer.WriteStartObject("styles"u8);
            WriteStyle(writer, "header"u8, styles.Header);
            WriteStyle(writer, "hero"u8, styles.Hero);
            WriteStyle(writer, "body"u8, styles.Body);
            WriteStyle(writer, "footer"u8, styles.Footer);
            writer.WriteEndObject();
        }

        writer.WriteOptional("action"u8, bubble.Action);
        writer.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IFlexComponent? block)
    {
        if (block is not null)
        {
            writer.WritePropertyName(name);
            FlexComponentWriter.Write(writer, block);
        }
    }

    private static void WriteStyle(Utf8JsonWriter writer, ReadOnlySpan<byte> name, BlockStyle? style)
    {
        if (style is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteOptional("backgroundColor"u8, style.BackgroundColor);
        if (style.Separator)
        {
            writer.WriteBoolean("separator"u8, true);
        }

        writer.WriteOptional("separatorColor"u8, style.SeparatorColor);
        writer.WriteEndObject();
    }
}
