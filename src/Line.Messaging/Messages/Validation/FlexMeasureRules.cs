namespace Line.Messaging;

/// <summary>Which measures a property takes. Source: developers.line.biz, "Flex Message layout".</summary>
internal static class FlexMeasureRules
{
    public static void NoPercent(FaultCollector faults, string path, Spacing? spacing)
    {
        if (spacing is { Unit: MeasureUnit.Percent })
        {
            faults.Add(path, "a percentage", "it takes a keyword or pixels");
        }
    }

    public static void LetterSize(FaultCollector faults, string path, ComponentSize? size)
    {
        if (size is { Unit: MeasureUnit.Percent } || size == ComponentSize.Full)
        {
            faults.Add($"{path}.size", "a size that only images have", "it takes a keyword from xxs to 5xl, or pixels");
        }
    }

    public static void Share(FaultCollector faults, string path, int? flex) => faults.Range($"{path}.flex", flex ?? 0, 0, int.MaxValue);

    public static void Ratio(FaultCollector faults, string path, AspectRatio? ratio)
    {
        if (ratio is null)
        {
            return;
        }

        path = $"{path}.aspectRatio";
        faults.Range(path, ratio.Width, 1, FlexLimits.AspectRatioSide);
        faults.Range(path, ratio.Height, 1, FlexLimits.AspectRatioSide);
        if (ratio.Height > FlexLimits.AspectRatioHeightPerWidth * ratio.Width)
        {
            faults.Add(path, "too tall", $"the height is at most {FlexLimits.AspectRatioHeightPerWidth} times the width");
        }
    }
}
