namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#action-objects (2026-08)</summary>
internal static class ActionRules
{
    private static readonly string[] Everywhere = ["postback", "message", "uri", "datetimepicker", "clipboard"];
    private static readonly string[] WithDevice = [.. Everywhere, "camera", "cameraRoll", "location"];
    private static readonly string[] WithSwitch = [.. Everywhere, "richmenuswitch"];

    public static void Check(RequestNode action, ActionPlace place)
    {
        if (place.NeedsLabel)
        {
            action.RequireText("label", place.LabelMax, TextUnit.Grapheme);
        }
        else
        {
            action.OptionalText("label", place.LabelMax, TextUnit.Grapheme);
        }

        switch (action.RequireOneOf("type", Kinds(place)))
        {
            case "postback":
                CheckPostback(action);
                break;
            case "message":
                action.RequireText("text", 300, TextUnit.Grapheme);
                break;
            case "uri":
                UrlRules.RequireLink(action, "uri");
                if (action.OptionalObject("altUri") is { } elsewhere)
                {
                    UrlRules.OptionalLink(elsewhere, "desktop");
                }

                break;
            case "datetimepicker":
                DateTimePickerRules.Check(action);
                break;
            case "richmenuswitch":
                action.RequireText("data", 300);
                AliasRules.RequireAlias(action);
                break;
            case "clipboard":
                action.RequireText("clipboardText", 1000);
                break;
        }
    }

    private static string[] Kinds(ActionPlace place) => place switch
    {
        { OffersDevice: true } => WithDevice,
        { SwitchesMenu: true } => WithSwitch,
        _ => Everywhere,
    };

    private static void CheckPostback(RequestNode action)
    {
        action.RequireText("data", 300);
        action.OptionalText("displayText", 300, TextUnit.Grapheme);
        action.OptionalText("text", 300, TextUnit.Grapheme);
        action.OptionalText("fillInText", 300, TextUnit.Grapheme);
        action.OptionalOneOf("inputOption", "closeRichMenu", "openRichMenu", "openKeyboard", "openVoice");
        if (action.Member("displayText") is not null && action.Member("text") is not null)
        {
            action.Child("displayText").Fail("displayText and text cannot be used together");
        }
    }
}
