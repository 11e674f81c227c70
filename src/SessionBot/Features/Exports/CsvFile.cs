using System.Globalization;
using System.Text;

namespace SessionBot.Features.Exports;

/// <summary>RFC 4180, with the mark by which spreadsheets know UTF-8.</summary>
internal static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>A spreadsheet takes what begins so for a formula. Source: OWASP, "CSV Injection" (2026-11).</summary>
    private static readonly char[] BeginsFormula = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

    public static byte[] Write(ExportTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => (object?)column.Title));
        foreach (var row in table.Rows)
        {
            Line(text, row);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>As people read it in Japan.</summary>
    public static string Moment(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        string words => Quoted(words),
        DateTimeOffset instant => Moment(instant),
        bool yes => yes ? "1" : "0",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No cell holds a {value.GetType().Name}.", nameof(value)),
    };

    private static string Quoted(string words)
    {
        var harmless = words.AsSpan().TrimStart() is [var first, ..] && BeginsFormula.Contains(first) || words is [var begin, ..] && BeginsFormula.Contains(begin) ? $"'{words}" : words;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
