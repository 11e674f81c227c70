namespace Line.Messaging;

internal static class FlexTextRules
{
    public static void Check(FaultCollector faults, string path, TextComponent text)
    {
        if (text.Contents.Count == 0)
        {
            faults.Required($"{path}.text", text.Text);
        }

        for (var index = 0; index < text.Contents.Count; index++)
        {
            CheckSpan(faults, $"{path}.contents[{index}]", text.Contents[index]);
        }

        faults.Color($"{path}.color", text.Color);
        FlexMeasureRules.LetterSize(faults, path, text.Size);
        FlexMeasureRules.Share(faults, path, text.Flex);
        faults.Range($"{path}.maxLines", text.MaxLines ?? 0, 0, int.MaxValue);
        if (text.LineSpacing is { Unit: not MeasureUnit.Pixels })
        {
            faults.Add($"{path}.lineSpacing", "not in pixels", "use Spacing.Pixels");
        }

        FlexComponentRules.CheckAction(faults, path, text.Action);
    }

    private static void CheckSpan(FaultCollector faults, string path, SpanComponent? span)
    {
        if (span is null)
        {
            faults.Add(path, "missing", "a span is required");
            return;
        }

        faults.Required($"{path}.text", span.Text);
        faults.Color($"{path}.color", span.Color);
        FlexMeasureRules.LetterSize(faults, path, span.Size);
    }
}
