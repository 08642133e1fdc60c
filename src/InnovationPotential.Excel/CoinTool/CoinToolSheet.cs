using InnovationPotential.Data;

namespace InnovationPotential.Excel;

/// <summary>A sheet of the COIN Tool: its cells by row and column, and their places.</summary>
/// <param name="name">The sheet's name.</param>
/// <param name="cells">Its cells.</param>
internal sealed class CoinToolSheet(string name, SheetCells cells)
{
    private static readonly CsvOptions Markers =
        CsvOptions.Default with { MissingMarkers = [.. CsvOptions.Default.MissingMarkers, "--"] };

    private readonly Dictionary<int, object?[]> _rows = cells.Rows.ToDictionary(r => r.Row, r => r.Cells);

    /// <summary>Reads numbers and knows what stands for nothing.</summary>
    public NumberReader Numbers { get; } = new(Markers);

    /// <summary>The last row that holds something, from 1.</summary>
    public int LastRow => cells.Rows.Count == 0 ? 0 : cells.Rows[^1].Row;

    /// <summary>The last column that holds something, from 0.</summary>
    public int LastColumn => cells.Rows.Count == 0 ? -1 : cells.FirstColumn + cells.Rows[0].Cells.Length - 1;

    /// <summary>Reads a sheet; null when it cannot be had, which is reported.</summary>
    public static CoinToolSheet? Read(string path, string sheet, List<Diagnostic> found)
    {
        var problems = new ProblemList();
        var cells = Sheet.Read(path, ExcelOptions.Default with { Sheet = sheet }, problems);
        found.AddRange(problems.ToArray().Select(d => d.Code == TableCodes.InvalidOption
            ? Diagnostic.Error(ImportCodes.NotCoinTool, d.Message, new Location { Path = sheet }, d.Hint)
            : d with { Location = d.Location with { Path = sheet } }));
        return cells is null ? null : new CoinToolSheet(sheet, cells);
    }

    /// <summary>A cell's content; null where there is none.</summary>
    public object? At(int row, int column) =>
        _rows.TryGetValue(row, out var found) && column >= cells.FirstColumn && column - cells.FirstColumn < found.Length
            ? found[column - cells.FirstColumn] : null;

    /// <summary>A cell's text; null where it is missing.</summary>
    public string? Text(int row, int column) =>
        CellValue.TextOf(At(row, column)).Trim() is { Length: > 0 } text && Numbers.Read(text, out _) != FieldContent.Missing ? text : null;

    /// <summary>The place of a cell.</summary>
    public Location Place(int row, int column, string? node = null, string? unit = null) =>
        new() { Path = $"{name}!{CellRange.NameOf(row, column)}", Node = node, Unit = unit };
}
