using System.Globalization;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>A reference file: a header, then cells that are numbers, words, or NA/NaN for missing.</summary>
internal sealed class ReferenceCsv
{
    private readonly string[] _header;
    private readonly string[][] _rows;

    private ReferenceCsv(string[] header, string[][] rows)
    {
        _header = header;
        _rows = rows;
    }

    public IEnumerable<string> Columns => _header;

    public int Rows => _rows.Length;

    public static ReferenceCsv Read(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "reference", path));
        return new ReferenceCsv(lines[0].Split(','), [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','))]);
    }

    public ReferenceCsv Where(string column, string word) => new(_header, [.. _rows.Where(r => r[At(column)] == word)]);

    public string[] Words(string column) => [.. _rows.Select(r => r[At(column)])];

    public double[] Numbers(string column) => [.. Words(column).Select(Number)];

    private static double Number(string cell) => cell switch
    {
        "NA" or "NaN" => double.NaN,
        "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(cell, CultureInfo.InvariantCulture),
    };

    private int At(string column) => Array.IndexOf(_header, column) is var at and >= 0 ? at : throw new ArgumentException(column);
}
