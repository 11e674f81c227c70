using System.Globalization;

namespace Line.Messaging;

internal static class PickerRules
{
    private static readonly DateTime First = new(1900, 1, 1);
    private static readonly DateTime End = new(2101, 1, 1);

    public static void Check(FaultCollector faults, string path, DateTimePickerTemplateAction picker)
    {
        var initial = Read(faults, $"{path}.initial", picker.Mode, picker.Initial);
        var min = Read(faults, $"{path}.min", picker.Mode, picker.Min);
        var max = Read(faults, $"{path}.max", picker.Mode, picker.Max);
        if (min >= max)
        {
            faults.Add($"{path}.max", "not later than min", "max must be later than min");
        }

        if (initial < min || initial > max)
        {
            faults.Add($"{path}.initial", "outside min and max", "initial must lie between them");
        }
    }

    private static DateTime? Read(FaultCollector faults, string path, DateTimePickerMode mode, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var format = DateTimePickerTemplateAction.FormatOf(mode);

        // LINE takes a small t between day and time as well.
        if (!DateTime.TryParseExact(text.Replace('t', 'T'), format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var value))
        {
            faults.Add(path, "not a value of the mode", $"the form is {format}");
            return null;
        }

        if (mode != DateTimePickerMode.Time && (value < First || value >= End))
        {
            faults.Add(path, "out of range", "the limit is 1900-01-01 to 2100-12-31");
        }

        return value;
    }
}
