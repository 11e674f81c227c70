using System.Text.Json;

namespace Line.Messaging;

internal static class TemplateWriter
{
    public static void Write(Utf8JsonWriter writer, ITemplate template)
    {
        writer.WriteStartObject();
        switch (template)
        {
            case ButtonsTemplate buttons:
                WriteButtons(writer, buttons);
                break;
            case ConfirmTemplate confirm:
                writer.WriteString("type"u8, "confirm"u8);
                writer.WriteString("text"u8, confirm.Text);
                WriteActions(writer, confirm.Actions);
                break;
            default:
                throw new ArgumentException($"{template.GetType()} is not a template of this library: use one of its template types.", nameof(template));
        }

        writer.WriteEndObject();
    }

    private static void WriteButtons(Utf8JsonWriter writer, ButtonsTemplate buttons)
    {
        writer.WriteString("type"u8, "buttons"u8);
        if (buttons.ThumbnailImageUrl is { } thumbnail)
        {
            writer.WriteString("thumbnailImageUrl"u8, thumbnail);
            writer.WriteString("imageAspectRatio"u8, buttons.ImageAspectRatio switch
            {
                ImageAspectRatioType.Rectangle => "rectangle"u8,
                ImageAspectRatioType.Square => "square"u8,
            });
            writer.WriteString("imageSize"u8, buttons.ImageSize switch
            {
                ImageSizeType.Cover => "cover"u8,
                ImageSizeType.Contain => "contain"u8,
            });
            writer.WriteString("imageBackgroundColor"u8, buttons.ImageBackgroundColor);
        }

        MessageWriter.WriteOptional(writer, "title"u8, buttons.Title);
        writer.WriteString("text"u8, buttons.Text);
        if (buttons.DefaultAction is { } defaultAction)
        {
            writer.WritePropertyName("defaultAction"u8);
            ActionWriter.Write(writer, defaultAction);
        }

        WriteActions(writer, buttons.Actions);
    }

    private static void WriteActions(Utf8JsonWriter writer, IList<ITemplateAction> actions)
    {
        writer.WriteStartArray("actions"u8);
        foreach (var action in actions)
        {
            ActionWriter.Write(writer, action);
        }

        writer.WriteEndArray();
    }
}
