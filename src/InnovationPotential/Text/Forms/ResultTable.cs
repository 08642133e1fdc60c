using System.Text.Json;

namespace InnovationPotential.Text;

/// <summary>Rows of a result in every form, by the columns that define them.</summary>
/// <remarks>CSV and JSON are written row by row, so that nothing but the row at hand is needed.</remarks>
internal static class ResultTable
{
    // Above this a writer of System.Text.Json hands on what it has, so that a stream gets a large result in parts.
    private const int MostPending = 1 << 14;

    /// <summary>The table for people.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="caption">What stands above it.</param>
    /// <param name="note">What stands below it.</param>
    public static TextTable Show<T>(this ResultColumn<T>[] columns, IEnumerable<T> rows, string? caption = null, string? note = null)
    {
        var shown = Array.FindAll(columns, c => c.Forms.HasFlag(ResultForms.Shown));
        var table = new TextTable(Array.ConvertAll(shown, c => new TextColumn(c.Heading, c.Alignment))) { Caption = caption, Note = note };
        foreach (var row in rows) table.Add(Array.ConvertAll(shown, c => c.Show(row)));
        return table;
    }

    /// <summary>Comma-separated values with a header and exact numbers.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="escapeFormulas">Whether texts that a spreadsheet would run as a formula are guarded; see
    /// <see cref="CsvText.IsFormula"/>.</param>
    public static string ToCsv<T>(this ResultColumn<T>[] columns, IEnumerable<T> rows, bool escapeFormulas) =>
        CsvText.Of(csv => columns.WriteCsv(rows, csv), escapeFormulas);

    /// <summary>Writes what <see cref="ToCsv"/> tells.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="csv">Where to.</param>
    public static void WriteCsv<T>(this ResultColumn<T>[] columns, IEnumerable<T> rows, CsvText csv)
    {
        var written = Array.FindAll(columns, c => c.Forms.HasFlag(ResultForms.Csv));
        csv.WriteRow(Array.ConvertAll(written, c => c.Field));
        foreach (var row in rows)
        {
            foreach (var column in written) column.ValueOf(row).WriteTo(csv);
            csv.EndRow();
        }
    }

    /// <summary>Writes one row as a JSON object.</summary>
    public static void WriteJson<T>(this ResultColumn<T>[] columns, Utf8JsonWriter writer, T row)
    {
        writer.WriteStartObject();
        foreach (var column in columns)
        {
            if (column.Forms.HasFlag(ResultForms.Json)) column.Write(writer, row);
        }

        writer.WriteEndObject();
        if (writer.BytesPending > MostPending) writer.Flush();
    }

    /// <summary>Writes one row as a member that is a JSON object.</summary>
    public static void WriteJson<T>(this ResultColumn<T>[] columns, Utf8JsonWriter writer, string name, T row)
    {
        writer.WritePropertyName(name);
        columns.WriteJson(writer, row);
    }

    /// <summary>Writes rows as a member that is a JSON array of objects.</summary>
    public static void WriteJson<T>(this ResultColumn<T>[] columns, Utf8JsonWriter writer, string name, IEnumerable<T> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows) columns.WriteJson(writer, row);
        writer.WriteEndArray();
    }

    /// <summary>The JSON text of a result.</summary>
    public static string ToJson<T>(this ResultColumn<T>[] columns, T result) => JsonText.Write(writer => columns.WriteJson(writer, result));
}
