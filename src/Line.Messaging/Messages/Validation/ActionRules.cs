using System.Buffers;

namespace Line.Messaging;

internal static class ActionRules
{
    private static readonly SearchValues<char> AliasCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    public static void Check(FaultCollector faults, string path, ITemplateAction? action, ActionPlace place)
    {
        if (action is null)
        {
            faults.Add(path, "missing", "an action is required");
            return;
        }

        CheckPlace(faults, path, action, place);
        CheckLabel(faults, $"{path}.label", action.Label, place);
        switch (action)
        {
            case MessageTemplateAction message:
                faults.Graphemes($"{path}.text", message.Text, 1, MessageLimits.ActionText);
                break;
            case PostbackTemplateAction postback:
                CheckPostback(faults, path, postback);
                break;
            case UriTemplateAction uri:
                UriRules.Check(faults, $"{path}.uri", uri.Uri);
                if (uri.AltUri is { } alternative)
                {
                    UriRules.Check(faults, $"{path}.altUri.desktop", alternative.Desktop);
                }

                break;
            case DateTimePickerTemplateAction picker:
                faults.Utf16($"{path}.data", picker.Data, 0, MessageLimits.PostbackData);
                PickerRules.Check(faults, path, picker);
                break;
            case ClipboardTemplateAction clipboard:
                faults.Utf16($"{path}.clipboardText", clipboard.ClipboardText, 1, MessageLimits.ClipboardText);
                break;
            case RichMenuSwitchTemplateAction menu:
                faults.Characters($"{path}.richMenuAliasId", menu.RichMenuAliasId, MessageLimits.RichMenuAlias, AliasCharacters, "a-z, 0-9, _ and -");
                faults.Utf16($"{path}.data", menu.Data, 0, MessageLimits.PostbackData);
                break;
            case CameraTemplateAction or CameraRollTemplateAction or LocationTemplateAction:
                break;
            default:
                faults.Add($"{path}.type", $"{action.GetType()} is unknown", "use an action type of this library");
                break;
        }
    }

    private static void CheckPlace(FaultCollector faults, string path, ITemplateAction action, ActionPlace place)
    {
        var isDevice = action is CameraTemplateAction or CameraRollTemplateAction or LocationTemplateAction;
        if (isDevice && place != ActionPlace.QuickReply)
        {
            faults.Add($"{path}.type", "camera, camera roll or location", "they stand only in quick replies");
        }

        if (action is RichMenuSwitchTemplateAction && place != ActionPlace.RichMenu)
        {
            faults.Add($"{path}.type", "a rich menu switch", "it stands only in rich menus");
        }
    }

    // developers.line.biz, Messaging API reference, "Specifications of the label".
    private static void CheckLabel(FaultCollector faults, string path, string? label, ActionPlace place)
    {
        var (isRequired, max) = place switch
        {
            ActionPlace.QuickReply or ActionPlace.Template => (true, MessageLimits.Label),
            ActionPlace.ImageCarousel => (false, MessageLimits.ImageCarouselLabel),
            ActionPlace.FlexButton => (true, FlexLimits.Label),
            ActionPlace.FlexArea => (false, FlexLimits.Label),
            ActionPlace.RichMenu => (false, MessageLimits.Label),
        };
        if (isRequired || label is not null)
        {
            faults.Graphemes(path, label, 1, max);
        }
    }

    private static void CheckPostback(FaultCollector faults, string path, PostbackTemplateAction postback)
    {
        faults.Utf16($"{path}.data", postback.Data, 0, MessageLimits.PostbackData);
        faults.Graphemes($"{path}.displayText", postback.DisplayText, 0, MessageLimits.ActionText);
        faults.Graphemes($"{path}.text", postback.Text, 0, MessageLimits.ActionText);
        faults.Graphemes($"{path}.fillInText", postback.FillInText, 0, MessageLimits.ActionText);
        if (postback is { DisplayText: not null, Text: not null })
        {
            faults.Add($"{path}.text", "stands beside displayText", "LINE takes one of the two");
        }

        if (postback is { FillInText: not null, InputOption: not InputOption.OpenKeyboard })
        {
            faults.Add($"{path}.fillInText", "stands without the keyboard", "set inputOption to openKeyboard");
        }
    }
}
