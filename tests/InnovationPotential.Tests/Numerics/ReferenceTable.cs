using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Tests.Numerics;

/// <summary>A reference file: a header and rows of text, columns of numbers by name.</summary>
internal sealed class ReferenceTable
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private ReferenceTable(string[] lines)
    {
        _header = Split(lines[0]);
        _rows = [.. lines.Skip(1).Where(line => line.Length > 0).Select(Split)];
    }

    public IReadOnlyList<string[]> Rows => _rows;

    public static ReferenceTable Read(params string[] path) =>
        new(File.ReadAllLines(Path.Combine([AppContext.BaseDirectory, "TestData", "reference", .. path])));

    private static string[] Split(string line) =>
        [.. Regex.Matches(line, "(?<=^|,)(?:\"([^\"]*)\"|[^,]*)").Select(field => field.Value.Trim('"'))];

    public static double Number(string text) => text is "NA" or "NaN" or "" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);

    public string[] Text(string column) => [.. _rows.Select(row => row[Array.IndexOf(_header, column)])];

    public double[] Column(string column) => [.. Text(column).Select(Number)];

    public double[][] Columns(params string[] columns) => [.. columns.Select(Column)];
}
