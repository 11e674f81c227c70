namespace Line.Messaging;

internal static class ActionRules
{
    // developers.line.biz, Messaging API reference, "URI action".
    private static readonly string[] Schemes = ["http", "https", "line", "tel"];

    public static void Check(FaultCollector faults, string path, ITemplateAction action)
    {
        if (action is null)
        {
            faults.Add(path, "missing", "an action is required");
            return;
        }

        faults.Graphemes($"{path}.label", action.Label, 1, MessageLimits.Label);
        switch (action)
        {
            case MessageTemplateAction message:
                faults.Graphemes($"{path}.text", message.Text, 1, MessageLimits.ActionText);
                break;
            case PostbackTemplateAction postback:
                Postback(faults, path, postback);
                break;
            case UriTemplateAction uri:
                Uri(faults, path, uri);
                break;
            case DateTimePickerTemplateAction picker:
                faults.Utf16($"{path}.data", picker.Data, 0, MessageLimits.PostbackData);
                PickerRules.Check(faults, path, picker);
                break;
            default:
                faults.Add($"{path}.type", $"{action.GetType()} is unknown", "use an action type of this library");
                break;
        }
    }

    private static void Postback(FaultCollector faults, string path, PostbackTemplateAction postback)
    {
        faults.Utf16($"{path}.data", postback.Data, 0, MessageLimits.PostbackData);
        faults.Graphemes($"{path}.displayText", postback.DisplayText, 0, MessageLimits.ActionText);
        faults.Graphemes($"{path}.text", postback.Text, 0, MessageLimits.ActionText);
        if (postback is { DisplayText: not null, Text: not null })
        {
            faults.Add($"{path}.text", "stands beside displayText", "LINE takes one of the two");
        }
    }

    private static void Uri(FaultCollector faults, string path, UriTemplateAction uri)
    {
        faults.Utf16($"{path}.uri", uri.Uri, 1, MessageLimits.Uri);
        if (!string.IsNullOrEmpty(uri.Uri)
            && !(System.Uri.TryCreate(uri.Uri, UriKind.Absolute, out var parsed) && Schemes.Contains(parsed.Scheme)))
        {
            faults.Add($"{path}.uri", "not an absolute URI of a known scheme", "the schemes are http, https, line and tel");
        }

        if (uri.AltUri is { } alternative)
        {
            faults.Utf16($"{path}.altUri.desktop", alternative.Desktop, 1, MessageLimits.Uri);
        }
    }
}
