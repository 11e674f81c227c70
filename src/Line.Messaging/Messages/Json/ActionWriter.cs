using System.Text.Json;

namespace Line.Messaging;

internal static class ActionWriter
{
    public static void Write(Utf8JsonWriter writer, ITemplateAction action)
    {
        writer.WriteStartObject();
        switch (action)
        {
            case MessageTemplateAction message:
                writer.WriteString("type"u8, "message"u8);
                writer.WriteString("label"u8, message.Label);
                writer.WriteString("text"u8, message.Text);
                break;
            case PostbackTemplateAction postback:
                writer.WriteString("type"u8, "postback"u8);
                writer.WriteString("label"u8, postback.Label);
                writer.WriteString("data"u8, postback.Data);
                MessageWriter.WriteOptional(writer, "displayText"u8, postback.DisplayText);
                MessageWriter.WriteOptional(writer, "text"u8, postback.Text);
                break;
            case UriTemplateAction uri:
                WriteUri(writer, uri);
                break;
            case DateTimePickerTemplateAction picker:
                WritePicker(writer, picker);
                break;
            default:
                throw new ArgumentException($"{action.GetType()} is not an action of this library: use one of its action types.", nameof(action));
        }

        writer.WriteEndObject();
    }

    private static void WriteUri(Utf8JsonWriter writer, UriTemplateAction uri)
    {
        writer.WriteString("type"u8, "uri"u8);
        writer.WriteString("label"u8, uri.Label);
        writer.WriteString("uri"u8, uri.Uri);
        if (uri.AltUri is { } alternative)
        {
            writer.WriteStartObject("altUri"u8);
            writer.WriteString("desktop"u8, alternative.Desktop);
            writer.WriteEndObject();
        }
    }

    private static void WritePicker(Utf8JsonWriter writer, DateTimePickerTemplateAction picker)
    {
        writer.WriteString("type"u8, "datetimepicker"u8);
        writer.WriteString("label"u8, picker.Label);
        writer.WriteString("data"u8, picker.Data);
        writer.WriteString("mode"u8, picker.Mode switch
        {
            DateTimePickerMode.Time => "time"u8,
            DateTimePickerMode.Date => "date"u8,
            DateTimePickerMode.Datetime => "datetime"u8,
        });
        MessageWriter.WriteOptional(writer, "initial"u8, picker.Initial);
        MessageWriter.WriteOptional(writer, "max"u8, picker.Max);
        MessageWriter.WriteOptional(writer, "min"u8, picker.Min);
    }
}
