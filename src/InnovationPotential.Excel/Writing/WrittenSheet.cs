using InnovationPotential.Text;

namespace InnovationPotential.Excel;

/// <summary>A sheet to write: its name, its header and its rows.</summary>
internal sealed record WrittenSheet(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    /// <summary>A sheet with the columns that programs read of a result.</summary>
    public static WrittenSheet Of<T>(string name, ResultColumn<T>[] columns, IEnumerable<T> rows)
    {
        var written = Array.FindAll(columns, c => c.Forms.HasFlag(ResultForms.Csv));
        return new(name, Array.ConvertAll(written, c => c.Field),
            rows.Select(row => Array.ConvertAll(written, c => (SheetCell)c.ValueOf(row))));
    }
}
