using System.Text.Json;

namespace Line.Messaging;

internal static class FlexTextWriter
{
    public static void Write(Utf8JsonWriter writer, TextComponent text)
    {
        writer.WriteString("type"u8, "text"u8);
        writer.WriteOptional("text"u8, text.Text);
        if (text.Contents.Count > 0)
        {
            writer.WriteStartArray("contents"u8);
            foreach (var span in text.Contents)
            {
                WriteSpan(writer, span);
            }

            writer.WriteEndArray();
        }

        writer.WriteOptional("flex"u8, text.Flex);
        WriteLook(writer, text.Size, text.Color, text.Weight, text.Style, text.Decoration);
        writer.WriteOptional("align"u8, text.Align, FlexWords.Of);
        writer.WriteOptional("gravity"u8, text.Gravity, FlexWords.Of);
        writer.WriteOptional("wrap"u8, text.Wrap);
        writer.WriteOptional("lineSpacing"u8, text.LineSpacing?.Text);
        writer.WriteOptional("maxLines"u8, text.MaxLines);
        writer.WriteOptional("adjustMode"u8, text.AdjustMode, FlexWords.Of);
        writer.WriteOptional("scaling"u8, text.Scaling);
        writer.WriteOptional("action"u8, text.Action);
    }

    private static void WriteSpan(Utf8JsonWriter writer, SpanComponent span)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "span"u8);
        writer.WriteString("text"u8, span.Text);
        WriteLook(writer, span.Size, span.Color, span.Weight, span.Style, span.Decoration);
        writer.WriteEndObject();
    }

    private static void WriteLook(
        Utf8JsonWriter writer, ComponentSize? size, string? color, Weight? weight, TextStyle? style, TextDecoration? decoration)
    {
        writer.WriteOptional("size"u8, size?.Text);
        writer.WriteOptional("color"u8, color);
        writer.WriteOptional("weight"u8, weight, FlexWords.Of);
        writer.WriteOptional("style"u8, style, FlexWords.Of);
        writer.WriteOptional("decoration"u8, decoration, FlexWords.Of);
    }
}
