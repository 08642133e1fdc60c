using InnovationPotential.Data;
using SheetRow = (int Row, object?[] Cells);

namespace InnovationPotential.Excel;

/// <summary>Finds the header among the rows of a sheet.</summary>
internal static class SheetHeader
{
    private const int Preamble = 40;

    /// <summary>The records below the header.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="options">What is stated.</param>
    /// <param name="problems">Where to report.</param>
    public static CellRecords Records(SheetCells cells, CsvOptions options, ProblemList problems)
    {
        var rows = cells.Rows.Where(r => r.Row > options.SkipLines).ToList();
        var numbers = new NumberReader(options);
        var at = Find(rows, options);
        if (at < 0) return new CellRecords([], 1, [], numbers);
        var (names, groups, above) = ((IReadOnlyList<string>)NamesOf(rows[at], cells), (IReadOnlyList<string>)[], at);
        if (Stacked(rows, at, cells, options) is { } below) (names, groups, at) = (below.Names, below.Groups, at + 1);
        else if (at > 0 && Stacked(rows, at - 1, cells, options) is { } found) (names, groups, above) = (found.Names, found.Groups, at - 1);
        if (above > 0)
        {
            problems.Add(Diagnostic.Information(
                TableCodes.TextLeftOut,
                $"What stands above the header is left out: {string.Join("; ", rows.Take(above)
                    .Select(r => $"'{CellValue.TextOf(r.Cells.FirstOrDefault(c => c is not null))}'"))}.",
                new Location { Row = rows[0].Row }));
        }

        return new CellRecords(names, rows[at].Row, WithGaps(rows, at + 1), numbers, groups: groups);
    }

    private static int Find(List<SheetRow> rows, CsvOptions options)
    {
        var looked = Math.Min(rows.Count, Preamble);
        var known = rows.FindIndex(0, looked, r => KnownNames.IsHeader(TextsOf(r.Cells), options.UnitColumn));
        if (known >= 0) return known;
        var first = rows.FindIndex(0, looked, r => r.Cells.Count(c => c is not null) > 1);
        return first >= 0 ? first : rows.Count > 0 ? 0 : -1;
    }

    private static StackedHeader? Stacked(List<SheetRow> rows, int upper, SheetCells cells, CsvOptions options)
    {
        if (upper + 1 >= rows.Count || rows[upper + 1].Row != rows[upper].Row + 1) return null;
        var over = cells.Merged.Where(m => m.Top == rows[upper].Row && m.Bottom == m.Top).ToArray();
        var texts = TextsOf(rows[upper].Cells);
        foreach (var (_, _, left, right) in over)
        {
            for (var c = Math.Max(left - cells.FirstColumn, 0) + 1; c <= right - cells.FirstColumn && c < texts.Length; c++)
                texts[c] = texts[Math.Max(left - cells.FirstColumn, 0)];
        }

        return StackedHeader.Of(texts, NamesOf(rows[upper + 1], cells), options.UnitColumn, over.Length == 0);
    }

    // A merged header is that of each of its columns; a cell below it says more.
    private static string[] NamesOf(SheetRow header, SheetCells cells)
    {
        var names = TextsOf(header.Cells);
        foreach (var (top, bottom, left, right) in cells.Merged)
        {
            if (header.Row < top || header.Row > bottom) continue;
            var text = cells.Rows.Where(r => r.Row == top && left >= cells.FirstColumn && left - cells.FirstColumn < r.Cells.Length)
                .Select(r => CellValue.TextOf(r.Cells[left - cells.FirstColumn])).FirstOrDefault("");
            for (var c = Math.Max(left - cells.FirstColumn, 0); c <= right - cells.FirstColumn && c < names.Length; c++)
            {
                if (names[c].Length == 0 && (bottom > top || c == left - cells.FirstColumn)) names[c] = text;
            }
        }

        return names;
    }

    private static string[] TextsOf(object?[] cells) => Array.ConvertAll(cells, c => CellValue.TextOf(c).Trim());

    // Rows of which the file says nothing are empty rows: what stands behind one may be a footnote.
    private static List<SheetRow> WithGaps(List<SheetRow> rows, int first)
    {
        var laid = new List<SheetRow>(rows.Count);
        for (var r = first; r < rows.Count; r++)
        {
            if (rows[r].Row > rows[r - 1].Row + 1) laid.Add((rows[r].Row - 1, []));
            laid.Add(rows[r]);
        }

        return laid;
    }
}
