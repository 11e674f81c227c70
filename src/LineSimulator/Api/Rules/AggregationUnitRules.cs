using System.Text.RegularExpressions;

namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/ (2026-08)</summary>
internal static partial class AggregationUnitRules
{
    public static void Check(RequestNode body)
    {
        if (body.Member("customAggregationUnits") is null)
        {
            return;
        }

        foreach (var unit in body.RequireArray("customAggregationUnits", 0, 1))
        {
            if (!unit.TryText(out var name) || !Form().IsMatch(name))
            {
                unit.Fail("Must be 1 to 30 letters, digits and underscores");
            }
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_]{1,30}\z")]
    private static partial Regex Form();
}
