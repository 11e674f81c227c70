using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SessionBot.Features.Exports;

/// <summary>A workbook of one sheet. Words are inline strings, which no spreadsheet takes for a formula.</summary>
internal static class XlsxFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>UTF-16 units of a cell; more makes the whole file unreadable. Source: Microsoft, "Excel specifications and limits" (2026-11).</summary>
    private const int LongestCell = 32_767;

    public static byte[] Write(ExportTable table)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData([Row(table.Columns.Select(column => (object?)column.Title)), .. table.Rows.Select(Row)]));
            book.Workbook = new(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = table.Name }));
        }

        return file.ToArray();
    }

    private static Row Row(IEnumerable<object?> cells) => new(cells.Select(Cell));

    private static Cell Cell(object? value) => value switch
    {
        null => new(),
        string words => Words(words),
        DateTimeOffset instant => Words(CsvFile.Moment(instant)),
        bool yes => new() { DataType = CellValues.Boolean, CellValue = new(yes) },
        IFormattable number => new() { DataType = CellValues.Number, CellValue = new(number.ToString(null, CultureInfo.InvariantCulture)) },
        _ => throw new ArgumentException($"No cell holds a {value.GetType().Name}.", nameof(value)),
    };

    private static Cell Words(string words)
    {
        // What XML has no place for would make the whole file unreadable.
        var cut = words.Length <= LongestCell ? words : words[..(char.IsHighSurrogate(words[LongestCell - 1]) ? LongestCell - 1 : LongestCell)];
        var written = string.Concat(cut.EnumerateRunes().Select(rune => rune.Value is (< 0x20 and not (0x9 or 0xA or 0xD)) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
        return new() { DataType = CellValues.InlineString, InlineString = new(new Text(written) { Space = SpaceProcessingModeValues.Preserve }) };
    }
}
