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
            case CarouselTemplate carousel:
                WriteCarousel(writer, carousel);
                break;
            case ImageCarouselTemplate carousel:
                WriteImageCarousel(writer, carousel);
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
            WriteImageShape(writer, buttons.ImageAspectRatio, buttons.ImageSize);
            writer.WriteString("imageBackgroundColor"u8, buttons.ImageBackgroundColor);
        }

        writer.WriteOptional("title"u8, buttons.Title);
        writer.WriteString("text"u8, buttons.Text);
        writer.WriteOptional("defaultAction"u8, buttons.DefaultAction);
        WriteActions(writer, buttons.Actions);
    }

    private static void WriteCarousel(Utf8JsonWriter writer, CarouselTemplate carousel)
    {
        writer.WriteString("type"u8, "carousel"u8);
        if (carousel.Columns.Any(column => column.ThumbnailImageUrl is not null))
        {
            WriteImageShape(writer, carousel.ImageAspectRatio, carousel.ImageSize);
        }

        writer.WriteStartArray("columns"u8);
        foreach (var column in carousel.Columns)
        {
            writer.WriteStartObject();
            if (column.ThumbnailImageUrl is { } thumbnail)
            {
                writer.WriteString("thumbnailImageUrl"u8, thumbnail);
                writer.WriteString("imageBackgroundColor"u8, column.ImageBackgroundColor);
            }

            writer.WriteOptional("title"u8, column.Title);
            writer.WriteString("text"u8, column.Text);
            writer.WriteOptional("defaultAction"u8, column.DefaultAction);
            WriteActions(writer, column.Actions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteImageCarousel(Utf8JsonWriter writer, ImageCarouselTemplate carousel)
    {
        writer.WriteString("type"u8, "image_carousel"u8);
        writer.WriteStartArray("columns"u8);
        foreach (var column in carousel.Columns)
        {
            writer.WriteStartObject();
            writer.WriteString("imageUrl"u8, column.ImageUrl);
            writer.WriteOptional("action"u8, column.Action);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteImageShape(Utf8JsonWriter writer, ImageAspectRatioType ratio, ImageSizeType size)
    {
        writer.WriteString("imageAspectRatio"u8, ratio switch
        {
            ImageAspectRatioType.Rectangle => "rectangle"u8,
            ImageAspectRatioType.Square => "square"u8,
        });
        writer.WriteString("imageSize"u8, size switch
        {
            ImageSizeType.Cover => "cover"u8,
            ImageSizeType.Contain => "contain"u8,
        });
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
