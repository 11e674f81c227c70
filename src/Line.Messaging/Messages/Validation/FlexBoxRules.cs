namespace Line.Messaging;

internal static class FlexBoxRules
{
    public static void Check(FaultCollector faults, string path, BoxComponent box)
    {
        FlexMeasureRules.Share(faults, path, box.Flex);
        FlexMeasureRules.NoPercent(faults, $"{path}.spacing", box.Spacing);
        FlexMeasureRules.NoPercent(faults, $"{path}.cornerRadius", box.CornerRadius);
        faults.Color($"{path}.backgroundColor", box.BackgroundColor);
        faults.Color($"{path}.borderColor", box.BorderColor);
        if (box.Background is { } gradient)
        {
            CheckGradient(faults, $"{path}.background", gradient);
        }

        FlexComponentRules.CheckAction(faults, path, box.Action);
        var place = box.Layout == BoxLayout.Baseline ? FlexPlace.BaselineBox : FlexPlace.Box;
        for (var index = 0; index < box.Contents.Count; index++)
        {
            FlexComponentRules.Check(faults, $"{path}.contents[{index}]", box.Contents[index], place);
        }
    }

    private static void CheckGradient(FaultCollector faults, string path, LinearGradient gradient)
    {
        if (gradient.Angle is < 0 or >= 360)
        {
            faults.Add($"{path}.angle", $"{gradient.Angle} is out of range", "the limit is 0 to less than 360");
        }

        faults.Required($"{path}.startColor", gradient.StartColor);
        faults.Color($"{path}.startColor", gradient.StartColor);
        faults.Required($"{path}.endColor", gradient.EndColor);
        faults.Color($"{path}.endColor", gradient.EndColor);
        faults.Color($"{path}.centerColor", gradient.CenterColor);
        faults.Range($"{path}.centerPosition", gradient.CenterPosition ?? 0, 0, 100);
    }
}
