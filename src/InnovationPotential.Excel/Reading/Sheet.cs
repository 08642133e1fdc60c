using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using InnovationPotential.Data;
using InnovationPotential.Text;
using RowCells = System.Collections.Generic.List<(int Column, object Value)>;
using SheetEntry = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace InnovationPotential.Excel;

/// <summary>Reads the cells of one sheet of a workbook.</summary>
internal static class Sheet
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const long LeastCells = 1L << 22;
    private const long MostCellsOfValue = 64;

    /// <summary>Reads the cells; null when they cannot be had, which is reported.</summary>
    /// <param name="path">The workbook's path.</param>
    /// <param name="options">The sheet and range.</param>
    /// <param name="problems">Where to report.</param>
    public static SheetCells? Read(string path, ExcelOptions options, ProblemList problems)
    {
        if (options.Range is not null && !CellRange.TryParse(options.Range, out _))
        {
            problems.Add(Diagnostic.Error(TableCodes.InvalidOption, $"'{options.Range}' is no range of cells.",
                hint: "Write B3:F40, for example."));
            return null;
        }

        try
        {
            PackedSize.Require(path);
            using var document = SpreadsheetDocument.Open(path, false);
            return Read(document, path, options, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OpenXmlPackageException or FormatException
            or InvalidDataException or System.Xml.XmlException or InvalidOperationException or ArgumentException or NotSupportedException
            or OverflowException)
        {
            // What opens a package throws any of these where its parts do not fit together.
            var reason = !File.Exists(path) ? Directory.Exists(path) ? "it is a folder." : "there is no such file."
                : e.Message.Split('\n')[0];
            problems.Add(Diagnostic.Error(
                TableCodes.NotReadable, $"The workbook '{path}' cannot be read: {reason}",
                hint: "Check the path and the right to read it; it must be .xlsx or .xlsm."));
            return null;
        }
    }

    private static SheetCells? Read(SpreadsheetDocument document, string path, ExcelOptions options, ProblemList problems)
    {
        var workbook = document.WorkbookPart;
        var sheets = workbook?.Workbook?.Sheets?.Elements<SheetEntry>().ToArray() ?? [];
        if (Find(sheets, options.Sheet) is not { Id.Value: { } id } || workbook!.GetPartById(id) is not WorksheetPart part)
        {
            problems.Add(Diagnostic.Error(
                TableCodes.InvalidOption,
                sheets.Length == 0
                    ? $"The workbook '{path}' has no sheet." : $"The workbook '{path}' has no sheet of cells '{options.Sheet ?? "1"}'.",
                hint: $"Its sheets are {string.Join(", ", sheets.Select(s => s.Name?.Value))}."));
            return null;
        }

        var range = CellRange.TryParse(options.Range, out var stated) ? stated : CellRange.All;
        var cells = new CellReader(workbook);
        if (Read(part, range, cells, problems) is not { } read) return null;
        if (cells.Errors.Count > 0)
        {
            var what = Counted.Of(cells.ErrorCount, "cell holds an error and is missing", "cells hold an error and are missing");
            problems.Add(Diagnostic.Information(
                TableCodes.ErrorCells,
                $"{what}: {string.Join(", ", cells.Errors)}{(cells.ErrorCount > cells.Errors.Count ? ", …" : "")}.",
                hint: "Mend the formulas if there should be values."));
        }

        return read;
    }

    private static SheetEntry? Find(SheetEntry[] sheets, string? wanted)
    {
        if (wanted is null) return sheets.FirstOrDefault();
        var named = Array.Find(sheets, s => string.Equals(s.Name?.Value, wanted, StringComparison.OrdinalIgnoreCase));
        return named
            ?? (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
                && number <= sheets.Length ? sheets[number - 1] : null);
    }

    private static SheetCells? Read(WorksheetPart part, CellRange range, CellReader cells, ProblemList problems)
    {
        var rows = new List<(int Row, RowCells Cells)>();
        var merged = new List<CellRange>();
        int row = 0, left = int.MaxValue, right = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row))
            {
                var stated = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value;
                row = stated is null ? row + 1 : RowOf(stated);
                if (!reader.ReadFirstChild()) continue;
                var found = ReadRow(reader, row, range, cells);
                if (found.Count == 0) continue;
                rows.Add((row, found));
                // A row's cells stand in their order, but need not.
                (left, right) = (Math.Min(left, found.Min(c => c.Column)), Math.Max(right, found.Max(c => c.Column)));
            }
            else if (reader.ElementType == typeof(MergeCell)
                && CellRange.TryParse(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value, out var cell))
            {
                merged.Add(cell);
            }
        }

        if (rows.Count == 0) return new SheetCells([], 0, merged);
        if (range != CellRange.All) (left, right) = (range.Left, Math.Min(range.Right, Math.Max(right, range.Left)));
        if (IsTooSparse(rows, right - left + 1L, problems)) return null;
        return new SheetCells(rows.ConvertAll(r => (r.Row, Laid(r.Cells, left, right))), left, merged);
    }

    private static bool IsTooSparse(List<(int Row, RowCells Cells)> rows, long width, ProblemList problems)
    {
        if (rows.Count * width <= Math.Max(LeastCells, MostCellsOfValue * rows.Sum(r => (long)r.Cells.Count))) return false;
        problems.Add(Diagnostic.Error(
            TableCodes.TooSparse,
            Invariant($"The sheet's {rows.Count} rows are {width} columns wide, and nearly all of their cells are empty."),
            hint: "Take what stands far apart from the table to another sheet, or delete it."));
        return true;
    }

    private static int RowOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && row is >= 1 and <= MostRows ? row : throw new FormatException($"'{text}' is no row of a sheet.");

    private static RowCells ReadRow(OpenXmlReader reader, int row, CellRange range, CellReader cells)
    {
        var found = new RowCells();
        var column = -1;
        do
        {
            if (reader.ElementType != typeof(Cell)) continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            column = cell.CellReference?.Value is { } reference ? CellRange.ColumnOf(reference) : column + 1;
            if (column is < 0 or >= MostColumns) throw new FormatException($"'{cell.CellReference?.Value}' is no cell of a sheet.");
            if (row < range.Top || row > range.Bottom || column < range.Left || column > range.Right) continue;
            if (cells.ValueOf(cell, row, column) is { } value) found.Add((column, value));
        }
        while (reader.ReadNextSibling());
        return found;
    }

    private static object?[] Laid(RowCells cells, int left, int right)
    {
        var laid = new object?[right - left + 1];
        foreach (var (column, value) in cells) laid[column - left] = value;
        return laid;
    }
}
