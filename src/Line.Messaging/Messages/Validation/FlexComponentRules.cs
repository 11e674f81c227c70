namespace Line.Messaging;

internal static class FlexComponentRules
{
    public static void Check(FaultCollector faults, string path, IFlexComponent? component, FlexPlace place)
    {
        if (component is null)
        {
            faults.Add(path, "missing", "a component is required");
            return;
        }

        FlexPlaceRules.Check(faults, path, component, place);
        switch (component)
        {
            case BoxComponent box:
                FlexBoxRules.Check(faults, path, box);
                break;
            case TextComponent text:
                FlexTextRules.Check(faults, path, text);
                break;
            case ButtonComponent button:
                ActionRules.Check(faults, $"{path}.action", button.Action, ActionPlace.FlexButton);
                faults.Color($"{path}.color", button.Color);
                FlexMeasureRules.Share(faults, path, button.Flex);
                break;
            case ImageComponent image:
                CheckImage(faults, path, image);
                break;
            case IconComponent icon:
                faults.MediaUrl($"{path}.url", icon.Url);
                FlexMeasureRules.LetterSize(faults, path, icon.Size);
                FlexMeasureRules.Ratio(faults, path, icon.AspectRatio);
                break;
            case VideoComponent video:
                CheckVideo(faults, path, video);
                break;
            case SeparatorComponent separator:
                FlexMeasureRules.NoPercent(faults, $"{path}.margin", separator.Margin);
                faults.Color($"{path}.color", separator.Color);
                break;
            default:
                faults.Add($"{path}.type", $"{component.GetType()} is unknown", "use a component type of this library");
                break;
        }

        if (component is IPositionedComponent positioned)
        {
            FlexMeasureRules.NoPercent(faults, $"{path}.margin", positioned.Margin);
        }
    }

    public static void CheckAction(FaultCollector faults, string path, ITemplateAction? action)
    {
        if (action is not null)
        {
            ActionRules.Check(faults, $"{path}.action", action, ActionPlace.FlexArea);
        }
    }

    private static void CheckImage(FaultCollector faults, string path, ImageComponent image)
    {
        faults.MediaUrl($"{path}.url", image.Url);
        faults.Color($"{path}.backgroundColor", image.BackgroundColor);
        FlexMeasureRules.Share(faults, path, image.Flex);
        FlexMeasureRules.Ratio(faults, path, image.AspectRatio);
        CheckAction(faults, path, image.Action);
    }

    private static void CheckVideo(FaultCollector faults, string path, VideoComponent video)
    {
        faults.MediaUrl($"{path}.url", video.Url);
        faults.MediaUrl($"{path}.previewUrl", video.PreviewUrl);
        Check(faults, $"{path}.altContent", video.AltContent, FlexPlace.VideoAlternative);
        FlexMeasureRules.Ratio(faults, path, video.AspectRatio);
        CheckAction(faults, path, video.Action);
    }
}
