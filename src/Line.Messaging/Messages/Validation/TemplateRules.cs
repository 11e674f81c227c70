namespace Line.Messaging;

internal static class TemplateRules
{
    public static void Check(FaultCollector faults, string path, ITemplate template)
    {
        switch (template)
        {
            case ButtonsTemplate buttons:
                CheckButtons(faults, path, buttons);
                break;
            case ConfirmTemplate confirm:
                faults.Graphemes($"{path}.text", confirm.Text, 1, MessageLimits.ConfirmText);
                CheckActions(faults, path, confirm.Actions, MessageLimits.ConfirmActions, MessageLimits.ConfirmActions);
                break;
            case CarouselTemplate carousel:
                CarouselRules.Check(faults, path, carousel);
                break;
            case ImageCarouselTemplate carousel:
                CarouselRules.Check(faults, path, carousel);
                break;
            case null:
                faults.Add(path, "missing", "a template is required");
                break;
            default:
                faults.Add($"{path}.type", $"{template.GetType()} is unknown", "use a template type of this library");
                break;
        }
    }

    public static void CheckActions(FaultCollector faults, string path, IList<ITemplateAction> actions, int min, int max)
    {
        faults.Count($"{path}.actions", actions.Count, min, max);
        for (var index = 0; index < actions.Count; index++)
        {
            ActionRules.Check(faults, $"{path}.actions[{index}]", actions[index], ActionPlace.Template);
        }
    }

    private static void CheckButtons(FaultCollector faults, string path, ButtonsTemplate buttons)
    {
        var textLimit = MessageLimits.ButtonsText;
        if (buttons.ThumbnailImageUrl is not null)
        {
            faults.MediaUrl($"{path}.thumbnailImageUrl", buttons.ThumbnailImageUrl);
            textLimit = MessageLimits.ButtonsTextWithImageOrTitle;
        }

        if (buttons.Title is not null)
        {
            faults.Graphemes($"{path}.title", buttons.Title, 1, MessageLimits.ButtonsTitle);
            textLimit = MessageLimits.ButtonsTextWithImageOrTitle;
        }

        faults.Color($"{path}.imageBackgroundColor", buttons.ImageBackgroundColor, takesAlpha: false);
        faults.Graphemes($"{path}.text", buttons.Text, 1, textLimit);
        if (buttons.DefaultAction is { } defaultAction)
        {
            ActionRules.Check(faults, $"{path}.defaultAction", defaultAction, ActionPlace.Template);
        }

        CheckActions(faults, path, buttons.Actions, 1, MessageLimits.ButtonsActions);
    }
}
