using System.Globalization;

namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#datetime-picker-action (2026-08)</summary>
internal static class DateTimePickerRules
{
    public static void Check(RequestNode action)
    {
        action.RequireText("data", 300);
        var form = action.RequireOneOf("mode", "date", "time", "datetime") switch
        {
            "date" => "yyyy-MM-dd",
            "time" => "HH:mm",
            "datetime" => "yyyy-MM-dd'T'HH:mm",
            _ => null,
        };
        var (initial, min, max) = (Read(action, "initial", form), Read(action, "min", form), Read(action, "max", form));
        if (min >= max)
        {
            action.Child("max").Fail("Must be after min");
        }
        else if (initial < min || initial > max)
        {
            action.Child("initial").Fail("Must lie between min and max");
        }
    }

    private static DateTime? Read(RequestNode action, string name, string? form)
    {
        if (action.OptionalText(name) is not { Length: > 0 } text || form is null)
        {
            return null;
        }

        if (DateTime.TryParseExact(text.Replace('t', 'T'), form, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time)
            && (form[0] == 'H' || time.Year is >= 1900 and <= 2100))
        {
            return time;
        }

        action.Child(name).Fail($"Must have the form {form.Replace("'", "", StringComparison.Ordinal)}, in the years 1900 to 2100");
        return null;
    }
}
