using System.Globalization;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>Against results of COINr 1.1.14 and Compind 3.4; see the README beside each file.</summary>
public sealed class ReferenceFileTests
{
    private static readonly string[] Codes = ["x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8"];

    public static TheoryData<string, Normalization> Small11 => new()
    {
        { "norm_minmax_0_100", Normalization.MinMax(0, 100) },
        { "norm_minmax_1_100", Normalization.MinMax(1, 100) },
        { "norm_zscore_0_1", Normalization.ZScore() },
        { "norm_zscore_100_10", Normalization.ZScore(100, 10) },
        { "norm_rank", Normalization.Rank() },
        { "norm_rank_average", Normalization.Rank(RankTies.Average) },
        { "norm_prank", Normalization.PercentileRank() },
        { "norm_borda", Normalization.Borda() },
        { "norm_dist2max", Normalization.DistanceToMaximum() },
        { "norm_dist2ref_6", Normalization.DistanceToReferenceUnit("C06", ReferenceForm.ShareOfRange) },
        { "norm_dist2ref_6_cap", Normalization.DistanceToReferenceUnit("C06", ReferenceForm.ShareOfRange, cap: true) },
        { "norm_none", Normalization.None },
    };

    [Theory]
    [MemberData(nameof(Small11))]
    public void Clusters_of_mixed_directions_score_as_in_the_reference(string file, Normalization rule)
    {
        var expected = ReferenceCsv.Read($"small11/{file}.csv");
        foreach (var code in Codes) Score(code, rule).ShouldEqual(expected.Numbers(code), $"{file} {code} ");
    }

    [Theory]
    [InlineData("norm_iMeta_minmax")]
    [InlineData("norm_iMeta_scaled")]
    [InlineData("norm_iMeta_zscore")]
    public void Parameters_may_differ_between_indicators(string file)
    {
        var meta = ReferenceCsv.Read("small11/meta.csv");
        var expected = ReferenceCsv.Read($"small11/{file}.csv");
        foreach (var code in Codes)
        {
            double Of(string column) => double.Parse(meta.Where("iCode", code).Words(column)[0], CultureInfo.InvariantCulture);
            var rule = file switch
            {
                "norm_iMeta_minmax" => Normalization.MinMax(Of("minmax_lower"), Of("minmax_upper")),
                "norm_iMeta_scaled" => Normalization.Scaled(Of("scaled_lower"), Of("scaled_upper"), 0, Of("scale_factor")),
                _ => Normalization.ZScore(Of("zscore_mean"), Of("zscore_sd")),
            };
            Score(code, rule).ShouldEqual(expected.Numbers(code), $"{file} {code} ");
        }
    }

    [Theory]
    [InlineData("norm_scaled_default", 0, 100, 100)]
    [InlineData("norm_scaled_m10_90", -10, 90, 1)]
    public void A_given_scale_is_natural_where_the_reference_negates_it(string file, double low, double high, double factor)
    {
        var expected = ReferenceCsv.Read($"small11/{file}.csv");
        foreach (var code in Codes)
        {
            var (from, to) = IsLower(code) ? (-high, -low) : (low, high);
            Score(code, Normalization.Scaled(from, to, 0, factor)).ShouldEqual(expected.Numbers(code), $"{file} {code} ");
        }
    }

    [Fact]
    public void Degenerate_columns_score_as_in_the_reference()
    {
        var input = ReferenceCsv.Read("degenerate/input.csv");
        var expected = ReferenceCsv.Read("degenerate/norm_minmax.csv");
        foreach (var code in input.Columns.Skip(1))
            Scores.Of(Normalization.MinMax(0, 100), input.Numbers(code)).ShouldEqual(expected.Numbers(code), code);
    }

    public static TheoryData<string, Normalization> Vectors => new()
    {
        { "n_minmax", Normalization.MinMax(0, 100) },
        { "n_zscore", Normalization.ZScore() },
        { "n_rank", Normalization.Rank() },
        { "n_prank", Normalization.PercentileRank() },
        { "n_borda", Normalization.Borda() },
        { "n_dist2max", Normalization.DistanceToMaximum() },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Vectors_of_many_shapes_score_as_in_the_reference(string function, Normalization rule)
    {
        var input = ReferenceCsv.Read("vectors/vectors.csv");
        var expected = ReferenceCsv.Read("vectors/normalised.csv").Where("f", function);
        foreach (var name in input.Words("vector").Distinct())
            Scores.Of(rule, input.Where("vector", name).Numbers("x")).ShouldEqual(expected.Where("vector", name).Numbers("y"), name);
    }

    [Fact]
    public void Fractions_of_a_positive_maximum_are_as_in_the_reference()
    {
        var input = ReferenceCsv.Read("vectors/vectors.csv");
        var expected = ReferenceCsv.Read("vectors/normalised.csv").Where("f", "n_fracmax");
        foreach (var name in input.Words("vector").Distinct())
        {
            var values = input.Where("vector", name).Numbers("x");
            if (values.Where(x => !double.IsNaN(x)).Max() > 0)
                Scores.Of(Normalization.FractionOfMaximum(), values).ShouldEqual(expected.Where("vector", name).Numbers("y"), name);
        }
    }

    public static TheoryData<string, Normalization> Compind => new()
    {
        { "norm_z_100_10", Normalization.ZScore(100, 10) },
        { "norm_minmax", Normalization.MinMax() },
        { "norm_rank", Normalization.Rank(RankTies.Average) },
    };

    [Theory]
    [MemberData(nameof(Compind))]
    public void Units_of_positive_indicators_score_as_in_Compind(string file, Normalization rule)
    {
        var input = ReferenceCsv.Read("compind/input_long.csv").Where("year", "2022");
        var expected = ReferenceCsv.Read($"compind/{file}.csv");
        foreach (var code in (string[])["a", "b", "c", "d", "e", "g"])
        {
            var indicator = Scores.Indicator(code is "c" or "e" ? Direction.LowerIsBetter : Direction.HigherIsBetter);
            Scores.Of(rule, indicator, input.Numbers(code)).ShouldEqual(expected.Numbers(code), $"{file} {code} ");
        }
    }

    private static double[] Score(string code, Normalization rule)
    {
        var input = ReferenceCsv.Read("small11/input.csv");
        return Scores.Of(rule, Scores.Indicator(IsLower(code) ? Direction.LowerIsBetter : Direction.HigherIsBetter), input.Numbers(code),
            input.Words("uCode"));
    }

    private static bool IsLower(string code) => ReferenceCsv.Read("small11/meta.csv").Where("iCode", code).Words("Direction")[0] == "-1";
}
