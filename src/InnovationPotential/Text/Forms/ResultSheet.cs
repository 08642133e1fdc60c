namespace InnovationPotential.Text;

/// <summary>Columns with their rows: one table of a result, for people and as CSV, whatever its rows tell of.</summary>
/// <param name="Show">Makes the table for people.</param>
/// <param name="ToCsv">Makes comma-separated values with a header and exact numbers; told whether texts that a spreadsheet would run as a
/// formula are guarded.</param>
internal sealed record ResultSheet(Func<TextTable> Show, Func<bool, string> ToCsv)
{
    public static ResultSheet Of<T>(ResultColumn<T>[] columns, IEnumerable<T> rows, string? caption = null, string? note = null) =>
        new(() => columns.Show(rows, caption, note), escape => columns.ToCsv(rows, escape));
}
