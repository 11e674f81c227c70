namespace SessionBot.Features.Exports;

/// <summary>What a file holds, whichever format it has.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Rows">With a cell for each column: text, a number, an instant in Japan's time, yes or no, or null.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Key">For programs.</param>
/// <param name="Title">For people.</param>
public sealed record ExportColumn(string Key, string Title);
