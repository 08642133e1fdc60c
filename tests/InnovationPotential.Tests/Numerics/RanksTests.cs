using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class RanksTests
{
    private static readonly double[] Sample = [20, double.NaN, 10, 30, 20];

    [Theory]
    [InlineData(RankTies.Minimum, new[] { 2, double.NaN, 1, 4, 2 })]
    [InlineData(RankTies.Maximum, new[] { 3, double.NaN, 1, 4, 3 })]
    [InlineData(RankTies.Average, new[] { 2.5, double.NaN, 1, 4, 2.5 })]
    [InlineData(RankTies.Dense, new[] { 2, double.NaN, 1, 3, 2 })]
    public void Ties_share_by_policy(RankTies ties, double[] expected) =>
        Expect.Close(Ranks.Of(Sample, ties, ascending: true), expected);

    [Fact]
    public void Largest_is_first_by_default() => Expect.Close(Ranks.Of([20, 10, 30, 20, 5]), [2, 4, 1, 2, 5]);

    [Theory]
    [InlineData("norm_rank.csv", RankTies.Minimum)]
    [InlineData("norm_rank_average.csv", RankTies.Average)]
    public void Agree_with_the_reference_ranks(string file, RankTies ties)
    {
        var (input, expected) = (ReferenceTable.Read("small11", "input.csv"), ReferenceTable.Read("small11", file));
        foreach (var (code, direction) in Directions())
            Expect.Close(
                Ranks.Of(Array.ConvertAll(input.Column(code), x => direction * x), ties, ascending: true), expected.Column(code), 0,
                code);
    }

    [Fact]
    public void Agree_with_the_reference_percentile_ranks()
    {
        var (input, expected) = (ReferenceTable.Read("small11", "input.csv"), ReferenceTable.Read("small11", "norm_prank.csv"));
        foreach (var (code, direction) in Directions())
            Expect.Close(Ranks.Percentile(Array.ConvertAll(input.Column(code), x => direction * x)), expected.Column(code), 1e-15, code);
    }

    [Fact]
    public void Agree_with_the_reference_ranks_of_degenerate_columns()
    {
        var (input, expected) = (ReferenceTable.Read("degenerate", "input.csv"), ReferenceTable.Read("degenerate", "ranks.csv"));
        foreach (var code in new[] { "const", "allna", "single", "binary", "ties", "spike", "offset", "negonly", "tiny" })
            Expect.Close(Ranks.Of(input.Column(code)), expected.Column(code), 0, code);
    }

    [Fact]
    public void Average_ranks_count_the_smaller_and_half_the_equal() =>
        Gen.Int[-3, 3].Array[1, 30].Sample(values =>
        {
            var ranks = Ranks.Of(Array.ConvertAll(values, x => (double)x), RankTies.Average, ascending: true);
            return values.Select(v => values.Count(o => o < v) + ((values.Count(o => o == v) + 1) / 2.0)).SequenceEqual(ranks);
        });

    [Fact]
    public void A_single_value_has_no_percentile_rank() => Expect.Close(Ranks.Percentile([3, double.NaN]), [double.NaN, double.NaN]);

    [Fact]
    public void Negative_zero_ties_with_zero() => Expect.Close(Ranks.Of([0.0, -0.0, 1]), [2, 2, 1]);

    [Fact]
    public void Refuses_foreign_members_and_other_lengths()
    {
        ((Action)(() => Ranks.Of([1], (RankTies)9))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Ranks.Fill([1, 2], new double[1], RankTies.Dense, true))).Should().Throw<ArgumentException>();
    }

    private static IEnumerable<(string Code, double Direction)> Directions()
    {
        var meta = ReferenceTable.Read("small11", "meta.csv");
        return meta.Text("iCode").Zip(meta.Column("Direction")).Take(8);
    }
}
