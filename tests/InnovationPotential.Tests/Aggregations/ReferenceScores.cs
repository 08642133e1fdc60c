using System.Globalization;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

/// <summary>A reference file: named columns of numbers, a row for each unit.</summary>
internal sealed class ReferenceScores
{
    private readonly Dictionary<string, string[]> _columns;

    private ReferenceScores(string[] names, Dictionary<string, string[]> columns)
    {
        Names = names;
        _columns = columns;
    }

    internal string[] Names { get; }

    internal int Rows => _columns[Names[0]].Length;

    internal double[] this[string column] =>
        [.. _columns[column].Select(cell => cell is "NA" or "NaN" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture))];

    internal static ReferenceScores Read(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "reference", path));
        var names = lines[0].Split(',');
        var cells = lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Replace("\"Korea, Rep. of\"", "Korea", StringComparison.Ordinal).Split(',')).ToArray();
        return new(names, names.Select((name, j) => (name, j)).ToDictionary(c => c.name, c => cells.Select(row => row[c.j]).ToArray()));
    }

    internal string[] Text(string column) => _columns[column];

    internal double[] Aggregate(Aggregation rule, string[] columns, double[] weights) =>
        Aggregate(rule, [.. columns.Select(c => this[c])], weights);

    internal static double[] Aggregate(Aggregation rule, double[][] columns, double[] weights)
    {
        var results = new double[columns[0].Length];
        rule.Aggregate(new ColumnBlock(columns.SelectMany(c => c).ToArray(), columns.Length, results.Length), weights, results);
        return results;
    }

    internal static void ShouldAgree(double[] actual, double[] expected, double tolerance = 1e-9, string because = "")
    {
        actual.Should().HaveCount(expected.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i])) actual[i].Should().Be(double.NaN, $"row {i} {because}");
            else actual[i].Should().BeApproximately(expected[i], tolerance * Math.Max(1, Math.Abs(expected[i])), $"row {i} {because}");
        }
    }
}
