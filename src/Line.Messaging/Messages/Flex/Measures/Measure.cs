using System.Globalization;

namespace Line.Messaging;

/// <summary>The words of measures: <c>md</c>, <c>8px</c>, <c>23.5%</c>.</summary>
internal static class Measure
{
    public static string Pixels(decimal value) => Words(value, "px");

    public static string Percent(decimal value) => Words(value, "%");

    private static string Words(decimal value, string unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value.ToString("0.############################", CultureInfo.InvariantCulture) + unit;
    }
}
