namespace InnovationPotential.Text;

/// <summary>Columns with their rows: one table of a result, for people and as CSV, whatever its rows tell of.</summary>
internal sealed class ResultSheet
{
    private readonly Func<bool, string> _csv;

    private ResultSheet(Func<TextTable> show, Func<bool, string> csv) => (Show, _csv) = (show, csv);

    /// <summary>The table for people.</summary>
    public Func<TextTable> Show { get; }

    public static ResultSheet Of<T>(ResultColumn<T>[] columns, IEnumerable<T> rows, string? caption = null, string? note = null) =>
        new(() => columns.Show(rows, caption, note), escape => columns.ToCsv(rows, escape));

    /// <summary>Comma-separated values with a header and exact numbers.</summary>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded.</param>
    public string ToCsv(bool escapeFormulas) => _csv(escapeFormulas);
}
