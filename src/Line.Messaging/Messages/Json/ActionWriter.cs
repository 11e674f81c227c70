using System.Text.Json;

namespace Line.Messaging;

/// <summary>Writes the action objects of messages and rich menus.</summary>
internal static class ActionWriter
{
    public static void Write(Utf8JsonWriter writer, ITemplateAction action)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, TypeOf(action));
        writer.WriteOptional("label"u8, action.Label);
        switch (action)
        {
            case MessageTemplateAction message:
                writer.WriteString("text"u8, message.Text);
                break;
            case PostbackTemplateAction postback:
                WritePostback(writer, postback);
                break;
            case UriTemplateAction uri:
                WriteUri(writer, uri);
                break;
            case DateTimePickerTemplateAction picker:
                WritePicker(writer, picker);
                break;
            case ClipboardTemplateAction clipboard:
                writer.WriteString("clipboardText"u8, clipboard.ClipboardText);
                break;
            case RichMenuSwitchTemplateAction menu:
                writer.WriteString("richMenuAliasId"u8, menu.RichMenuAliasId);
                writer.WriteString("data"u8, menu.Data);
                break;
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> TypeOf(ITemplateAction action) => action switch
    {
        MessageTemplateAction => "message"u8,
        PostbackTemplateAction => "postback"u8,
        UriTemplateAction => "uri"u8,
        DateTimePickerTemplateAction => "datetimepicker"u8,
        CameraTemplateAction => "camera"u8,
        CameraRollTemplateAction => "cameraRoll"u8,
        LocationTemplateAction => "location"u8,
        ClipboardTemplateAction => "clipboard"u8,
        RichMenuSwitchTemplateAction => "richmenuswitch"u8,
        _ => throw new ArgumentException($"{action.GetType()} is not an action of this library: use one of its action types.", nameof(action)),
    };

    private static void WritePostback(Utf8JsonWriter writer, PostbackTemplateAction postback)
    {
        writer.WriteString("data"u8, postback.Data);
        writer.WriteOptional("displayText"u8, postback.DisplayText);
        writer.WriteOptional("text"u8, postback.Text);
        writer.WriteOptional("inputOption"u8, postback.InputOption, WordOf);
        writer.WriteOptional("fillInText"u8, postback.FillInText);
    }

    private static string WordOf(InputOption option) => option switch
    {
        InputOption.CloseRichMenu => "closeRichMenu",
        InputOption.OpenRichMenu => "openRichMenu",
        InputOption.OpenKeyboard => "openKeyboard",
        InputOption.OpenVoice => "openVoice",
    };

    private static void WriteUri(Utf8JsonWriter writer, UriTemplateAction uri)
    {
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
        writer.WriteString("data"u8, picker.Data);
        writer.WriteString("mode"u8, picker.Mode switch
        {
            DateTimePickerMode.Time => "time"u8,
            DateTimePickerMode.Date => "date"u8,
            DateTimePickerMode.Datetime => "datetime"u8,
        });
        writer.WriteOptional("initial"u8, picker.Initial);
        writer.WriteOptional("max"u8, picker.Max);
        writer.WriteOptional("min"u8, picker.Min);
    }
}
