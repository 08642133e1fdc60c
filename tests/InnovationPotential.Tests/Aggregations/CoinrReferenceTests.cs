using System.Text.Json;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class CoinrReferenceTests
{
    [Theory]
    [InlineData("agg_amean", "chain", 1, false)]
    [InlineData("agg_gmean", "chain", 0, false)]
    [InlineData("agg_hmean", "chain", -1, false)]
    [InlineData("agg_genmean_pm1", "chain", -1, false)]
    [InlineData("agg_genmean_p0_5", "chain", .5, false)]
    [InlineData("agg_genmean_p2", "chain", 2, false)]
    [InlineData("agg_genmean_p3", "chain", 3, false)]
    [InlineData("agg_amean_equal", "chain", 1, true)]
    [InlineData("agg_gmean_equal", "chain", 0, true)]
    [InlineData("aggNA_amean_thr_none", "chainNA", 1, false)]
    [InlineData("aggNA_gmean_thr_none", "chainNA", 0, false)]
    [InlineData("aggNA_hmean", "chainNA", -1, false)]
    public void Pillars_and_index(string file, string input, double exponent, bool equal)
    {
        var expected = ReferenceScores.Read($"small11/{file}.csv");
        foreach (var rule in ByExponent(exponent))
        {
            var pillars = Pillars(ReferenceScores.Read($"small11/{input}_normalised.csv"), rule, equal);
            var index = ReferenceScores.Aggregate(rule, pillars, equal ? [1, 1, 1] : [2, 1, 1]);

            for (var p = 0; p < 3; p++) ReferenceScores.ShouldAgree(pillars[p], expected[$"P{p + 1}"], because: rule.Kind);
            ReferenceScores.ShouldAgree(index, expected["Index"], because: rule.Kind);
        }
    }

    [Fact]
    public void Copeland_over_arithmetic_pillars()
    {
        var expected = ReferenceScores.Read("small11/agg_amean_copeland.csv");
        var pillars = Pillars(ReferenceScores.Read("small11/chain_normalised.csv"), Aggregation.Arithmetic, equal: false);

        ReferenceScores.Aggregate(Aggregation.Copeland, pillars, [2, 1, 1]).Should().Equal(expected["Index"]);
    }

    [Fact]
    public void Outranking_matrix()
    {
        var expected = ReferenceScores.Read("small11/outrank_matrix.csv");
        var input = ReferenceScores.Read("small11/chain_normalised.csv");
        double[] data = [.. Enumerable.Range(1, 8).SelectMany(j => input[$"x{j}"])];

        var matrix = OutrankingMatrix.FromScores(new ColumnBlock(data, 8, 11), [1, 2, 1, .5, .5, 1, 1, 3]);

        var units = expected.Text("uCode");
        for (var k = 0; k < 11; k++)
            ReferenceScores.ShouldAgree([.. Enumerable.Range(0, 11).Select(i => matrix[i, k])], expected[units[k]]);
    }

    [Theory]
    [InlineData("amean", "arithmetic", 4, new double[] { 1, 2, 1, 1 })]
    [InlineData("amean_zero_w", "arithmetic", 4, new double[] { 0, 1, 0, 0 })]
    [InlineData("gmean_pos", "geometric", 3, new double[] { 1, 2, 1 })]
    [InlineData("hmean_pos", "harmonic", 3, new double[] { 1, 2, 1 })]
    public void Ties_missing_cells_and_outliers(string name, string kind, int columns, double[] weights)
    {
        using var document =
            JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestData/reference/degenerate/aggregate.json")));
        double[] expected =
        [
            .. document.RootElement.GetProperty(name).GetProperty("value").EnumerateArray()
                .Select(e => e.ValueKind == JsonValueKind.Number ? e.GetDouble() : double.NaN),
        ];
        Aggregation[] rules = [Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic];
        string[] names = ["ties", "plain", "twinhi", "lowout"];

        ReferenceScores.ShouldAgree(
            ReferenceScores.Read("degenerate/input.csv").Aggregate(rules.Single(r => r.Kind == kind), names[..columns], weights), expected);
    }

    /// <summary>
    /// COINr's scores of these units change with the order of the rows; the expected ones were counted by hand, pair by pair.
    /// </summary>
    [Fact]
    public void Copeland_with_missing_cells_does_not_depend_on_the_order_of_rows()
    {
        var input = ReferenceScores.Read("degenerate/copeland_order_input.csv");
        var expected = new Dictionary<char, double> { ['A'] = -3, ['B'] = -2, ['C'] = 0, ['D'] = 4, ['E'] = 1 };
        foreach (var order in (string[])["ABCDE", "EDCBA", "CAEBD", "DBAEC"])
        {
            double[][] columns = [.. "abc".Select(c =>
                order.Select(unit => input[c.ToString()]["ABCDE".IndexOf(unit, StringComparison.Ordinal)]).ToArray())];

            ReferenceScores.Aggregate(Aggregation.Copeland, columns, [1, 1, 2]).Should().Equal(order.Select(unit => expected[unit]), order);
        }
    }

    private static Aggregation[] ByExponent(double exponent) => exponent switch
    {
        1 => [Aggregation.Arithmetic, Aggregation.PowerMean(1)],
        0 => [Aggregation.Geometric, Aggregation.PowerMean(0)],
        -1 => [Aggregation.Harmonic, Aggregation.PowerMean(-1)],
        _ => [Aggregation.PowerMean(exponent)],
    };

    private static double[][] Pillars(ReferenceScores input, Aggregation rule, bool equal) =>
    [
        input.Aggregate(rule, ["x1", "x2", "x3"], equal ? [1, 1, 1] : [1, 2, 1]),
        input.Aggregate(rule, ["x4", "x5"], [.5, .5]),
        input.Aggregate(rule, ["x6", "x7", "x8"], equal ? [1, 1, 1] : [1, 1, 3]),
    ];
}
