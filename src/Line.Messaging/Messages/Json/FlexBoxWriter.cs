using System.Globalization;
using System.Text.Json;

namespace Line.Messaging;

internal static class FlexBoxWriter
{
    public static void Write(Utf8JsonWriter writer, BoxComponent box)
    {
        writer.WriteString("type"u8, "box"u8);
        writer.WriteString("layout"u8, FlexWords.Of(box.Layout));
        writer.WriteStartArray("contents"u8);
        foreach (var component in box.Contents)
        {
            FlexComponentWriter.Write(writer, component);
        }

        writer.WriteEndArray();
        writer.WriteOptional("flex"u8, box.Flex);
        writer.WriteOptional("spacing"u8, box.Spacing?.Text);
        writer.WriteOptional("justifyContent"u8, box.JustifyContent, FlexWords.Of);
        writer.WriteOptional("alignItems"u8, box.AlignItems, FlexWords.Of);
        WritePaddings(writer, box);
        writer.WriteOptional("width"u8, box.Width?.Text);
        writer.WriteOptional("maxWidth"u8, box.MaxWidth?.Text);
        writer.WriteOptional("height"u8, box.Height?.Text);
        writer.WriteOptional("maxHeight"u8, box.MaxHeight?.Text);
        writer.WriteOptional("backgroundColor"u8, box.BackgroundColor);
        if (box.Background is { } gradient)
        {
            WriteGradient(writer, gradient);
        }

        writer.WriteOptional("borderColor"u8, box.BorderColor);
        writer.WriteOptional("borderWidth"u8, box.BorderWidth?.Text);
        writer.WriteOptional("cornerRadius"u8, box.CornerRadius?.Text);
        writer.WriteOptional("action"u8, box.Action);
    }

    private static void WritePaddings(Utf8JsonWriter writer, BoxComponent box)
    {
        writer.WriteOptional("paddingAll"u8, box.PaddingAll?.Text);
        writer.WriteOptional("paddingTop"u8, box.PaddingTop?.Text);
        writer.WriteOptional("paddingBottom"u8, box.PaddingBottom?.Text);
        writer.WriteOptional("paddingStart"u8, box.PaddingStart?.Text);
        writer.WriteOptional("paddingEnd"u8, box.PaddingEnd?.Text);
    }

    private static void WriteGradient(Utf8JsonWriter writer, LinearGradient gradient)
    {
        writer.WriteStartObject("background"u8);
        writer.WriteString("type"u8, "linearGradient"u8);
        writer.WriteString("angle"u8, string.Create(CultureInfo.InvariantCulture, $"{gradient.Angle}deg"));
        writer.WriteString("startColor"u8, gradient.StartColor);
        writer.WriteOptional("centerColor"u8, gradient.CenterColor);
        writer.WriteString("endColor"u8, gradient.EndColor);
        if (gradient.CenterPosition is { } position)
        {
            writer.WriteString("centerPosition"u8, string.Create(CultureInfo.InvariantCulture, $"{position}%"));
        }

        writer.WriteEndObject();
    }
}
