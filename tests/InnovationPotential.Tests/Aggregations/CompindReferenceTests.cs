using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class CompindReferenceTests
{
    private static readonly string[] Columns = ["a", "b", "c", "d", "e", "g"];
    private static readonly double[] Equal = [1, 1, 1, 1, 1, 1];

    [Fact]
    public void Ordered_weighted_averages()
    {
        var expected = ReferenceScores.Read("compind/owa.csv");
        var input = ReferenceScores.Read("compind/norm_pos.csv");
        foreach (var j in (int[])[1, 2, 3, 4, 6])
        {
            ReferenceScores.ShouldAgree(input.Aggregate(OrderedWeighted.OfHighest(j, 6), Columns, Equal), expected[$"p{j}"]);
            ReferenceScores.ShouldAgree(input.Aggregate(OrderedWeighted.OfLowest(j, 6), Columns, Equal), expected[$"n{j}"]);
        }
    }

    [Theory]
    [InlineData("norm_z_100_10", "on_z")]
    [InlineData("norm_minmax", "on_minmax")]
    public void Wroclaw_distances(string file, string column)
    {
        var expected = ReferenceScores.Read("compind/wroclaw.csv")[column];
        var input = ReferenceScores.Read($"compind/{file}.csv");
        var block = new ColumnBlock(Columns.SelectMany(c => input[c]).ToArray(), 6, 40);
        var scores = new double[40];

        Aggregation.Wroclaw.Aggregate(block, Equal, scores);

        ReferenceScores.ShouldAgree(scores, [.. expected.Select(d => 1 - d)]);
    }

    [Fact]
    public void Geometric_mean_of_equal_weights() =>
        ReferenceScores.ShouldAgree(
            ReferenceScores.Read("compind/norm_pos.csv").Aggregate(Aggregation.Geometric, Columns, Equal),
            ReferenceScores.Read("compind/geom_equal.csv")["geom"]);

    [Theory]
    [InlineData(-1, "p-1_right")]
    [InlineData(.5, "p0.5_right")]
    [InlineData(2, "p2_right")]
    public void Power_means_as_they_should_be(double exponent, string column) =>
        ReferenceScores.ShouldAgree(
            ReferenceScores.Read("compind/norm_pos.csv").Aggregate(Aggregation.PowerMean(exponent), Columns, Equal),
            ReferenceScores.Read("compind/generalized_mean_BUGGY.csv")[column]);

    [Theory]
    [InlineData(1, 0, "a1_b0_right")]
    [InlineData(.5, 0, "a05_b0_right")]
    [InlineData(.5, 1, "a05_b1_right")]
    public void Mean_min_as_it_should_be(double alpha, double beta, string column)
    {
        var input = ReferenceScores.Read("compind/input_long.csv");
        var last = Enumerable.Range(0, input.Rows).Where(row => input.Text("year")[row] == "2022").ToArray();
        double[][] standardized = [.. Columns.Select(c => Standardize([.. last.Select(row => input[c][row])]))];

        ReferenceScores.ShouldAgree(
            ReferenceScores.Aggregate(Aggregation.MeanMin(alpha, beta), standardized, Equal),
            ReferenceScores.Read("compind/mean_min_BUGGY.csv")[column]);
    }

    [Fact]
    public void Adjusted_Mazziotta_Pareto_index()
    {
        var expected = ReferenceScores.Read("compind/ampi_penalty_POS_BUGGY.csv");
        var input = ReferenceScores.Read("compind/input_long.csv");
        var years = input.Text("year");
        double[][] rescaled = [.. Columns.Select(c => Rescale(input[c], years, negative: c is "c" or "e"))];

        var scores = ReferenceScores.Aggregate(Aggregation.AdjustedMazziottaPareto(), rescaled, Equal);

        foreach (var year in (string[])["2020", "2021", "2022"])
        {
            double[] actual = [.. Enumerable.Range(0, input.Rows).Where(row => years[row] == year).Select(row => scores[row])];
            for (var i = 0; i < actual.Length; i++) actual[i].Should().BeApproximately(expected[$"y{year}"][i], 5.0001e-4);
        }
    }

    private static double[] Standardize(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        return [.. values.Select(v => 100 + (10 * (v - mean) / deviation))];
    }

    private static double[] Rescale(double[] values, string[] years, bool negative)
    {
        var reference = values.Where((_, row) => years[row] == "2020").Average();
        var half = (values.Max() - values.Min()) / 2;
        return [.. values.Select(v => ((negative ? reference + half - v : v - reference + half) / (2 * half) * 60) + 70)];
    }
}
