using InnovationPotential.Numerics;
using InnovationPotential.Robustness;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Robustness;

/// <summary>The analytic indices are those of methodology and literature: Saltelli et al. (2010), Ishigami and Homma (1990).</summary>
public sealed class SobolIndicesTests
{
    private const double Wanted = 0.01;

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010, 1)]
    [InlineData(FirstOrderEstimator.Saltelli2010, 2)]
    [InlineData(FirstOrderEstimator.Saltelli2010, 20170301)]
    [InlineData(FirstOrderEstimator.Jansen1999, 1)]
    [InlineData(FirstOrderEstimator.Jansen1999, 2)]
    public void Converges_to_the_g_function(FirstOrderEstimator estimator, ulong seed)
    {
        var result = SobolIndices.Estimate(AnalyticFunctions.G, 8, o => o with { FirstOrder = estimator, Seed = seed, Resamples = 0 });
        Expect(result, [0.71619, 0.17905, 0.02368, 0.00716, 0.00007, 0.00007, 0.00007, 0.00007],
            [0.78714, 0.24220, 0.03432, 0.01046, 0.00010, 0.00010, 0.00010, 0.00010]);
        result.Main.Variance.Should().BeApproximately(0.465424, 0.01);
        result.Main.Mean.Should().BeApproximately(1, 0.001);
    }

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010, 1)]
    [InlineData(FirstOrderEstimator.Saltelli2010, 2)]
    [InlineData(FirstOrderEstimator.Saltelli2010, 20170301)]
    [InlineData(FirstOrderEstimator.Jansen1999, 1)]
    [InlineData(FirstOrderEstimator.Jansen1999, 2)]
    public void Converges_to_Ishigami(FirstOrderEstimator estimator, ulong seed)
    {
        var result = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3,
            o => o with { FirstOrder = estimator, Seed = seed, SecondOrder = true, Resamples = 0 });
        Expect(result, [0.31390519, 0.44241114, 0], [0.55758886, 0.44241114, 0.24368366]);
        result.Main["x1", "x3"].Index.Should().BeApproximately(0.24368366, Wanted);
        result.Main["x2", "x1"].Index.Should().BeApproximately(0, Wanted);
        result.Main["x2", "x3"].Index.Should().BeApproximately(0, Wanted);
        result.Main.Variance.Should().BeApproximately(13.844587940719254, 0.05);
        result.Evaluations.Should().Be(4096 * 8);
    }

    [Theory]
    [InlineData(FirstOrderEstimator.Saltelli2010)]
    [InlineData(FirstOrderEstimator.Jansen1999)]
    public void Converges_to_a_linear_model(FirstOrderEstimator estimator)
    {
        // The squares of the coefficients over their sum.
        double[] expected = [1 / 30.0, 4 / 30.0, 9 / 30.0, 16 / 30.0];
        var result = SobolIndices.Estimate(AnalyticFunctions.Linear, 4, o => o with { FirstOrder = estimator });
        Expect(result, expected, expected);
        result.Main.Mean.Should().BeApproximately(5, 0.001);
        result.Main.Variance.Should().BeApproximately(30 / 12.0, 0.01);
        result.Main.SumOfFirst.Should().BeApproximately(1, Wanted);
        result.Main.SumOfTotal.Should().BeApproximately(1, Wanted);
    }

    [Theory]
    [InlineData(SensitivityPoints.Sobol)]
    [InlineData(SensitivityPoints.Random)]
    public void Converges_to_the_enumeration_of_a_discrete_study(SensitivityPoints points)
    {
        double[,] table = { { 1, 5 }, { 2, 2 }, { 6, 3 } };
        var cells = table.Cast<double>().ToArray();
        var mean = cells.Average();
        var variance = cells.Average(y => (y - mean) * (y - mean));
        double Row(int i) => (table[i, 0] + table[i, 1]) / 2;
        double Column(int j) => (table[0, j] + table[1, j] + table[2, j]) / 3;
        var first = Enumerable.Range(0, 3).Average(i => (Row(i) - mean) * (Row(i) - mean)) / variance;
        var second = Enumerable.Range(0, 2).Average(j => (Column(j) - mean) * (Column(j) - mean)) / variance;

        var result = SobolIndices.Estimate(
            x => table[(int)(3 * x[0]), (int)(2 * x[1])], ["three", "two"],
            o => o with { Rows = points == SensitivityPoints.Sobol ? 4096 : 1 << 18, Points = points, SecondOrder = true, Resamples = 0 });
        Expect(result, [first, second], [1 - second, 1 - first]);
        result.Main["three", "two"].Index.Should().BeApproximately(1 - first - second, 2 * Wanted);
    }

    [Fact]
    public void The_inputs_of_a_group_change_at_once()
    {
        // x1 and x3 together: their own effects and their interaction, 0.31390519 + 0 + 0.24368366.
        var result = SobolIndices.Estimate(u => AnalyticFunctions.Ishigami([u[0], u[2], u[1]]), [new("x1 and x3", 2), "x2"]);
        Expect(result, [0.55758885, 0.44241114], [0.55758885, 0.44241114]);
        result.Evaluations.Should().Be(4096 * 4);
    }

    [Fact]
    public void A_factor_that_nothing_reads_has_no_influence_and_the_dummy_hardly_any()
    {
        var result = SobolIndices.Estimate(AnalyticFunctions.Ishigami, ["x1", "x2", "x3", "unread"], o => o with { Dummy = true });
        result.Main["unread"].Should()
            .Be(new FactorSensitivity("unread") { First = 0, FirstLow = 0, FirstHigh = 0, Total = 0, TotalLow = 0, TotalHigh = 0 });
        var dummy = result.Main.Dummy!;
        dummy.First.Should().BeApproximately(0, Wanted).And.NotBe(0);
        dummy.Total.Should().BeApproximately(0, Wanted).And.NotBe(0);
        (dummy.FirstLow < 0 && dummy.FirstHigh > 0).Should().BeTrue();
        SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3).Main.Dummy.Should().BeNull();
    }

    [Fact]
    public void Several_outputs_come_from_the_same_evaluations()
    {
        var calls = 0;
        var result = SobolIndices.Estimate(
            (x, y) => (y[0], y[1], calls) = (AnalyticFunctions.Ishigami(x), x[1], calls + 1), ["x1", "x2", "x3"], ["ishigami", "second"],
            o => o with { Rows = 1024, DegreeOfParallelism = 1 });
        calls.Should().Be(1024 * 5);
        result.Main.Output.Should().Be("ishigami");
        result["second"].Factors.Select(f => f.Total).Should().SatisfyRespectively(
            t => t.Should().Be(0), t => t.Should().BeApproximately(1, Wanted), t => t.Should().Be(0));
        result["ishigami"].Should()
            .Be(SobolIndices.Estimate(AnalyticFunctions.Ishigami, ["x1", "x2", "x3"],
                o => o with { Rows = 1024 }).Main with
            { Output = "ishigami" });
    }

    [Fact]
    public void Intervals_hold_the_estimate_and_mostly_the_truth()
    {
        var held = 0;
        for (var seed = 1ul; seed <= 40; seed++)
        {
            var x2 = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3,
                o => o with { Rows = 500, Points = SensitivityPoints.Random, Seed = seed, Resamples = 200 }).Main["x2"];
            (x2.FirstLow < x2.First && x2.First < x2.FirstHigh && x2.TotalLow < x2.Total && x2.Total < x2.TotalHigh).Should().BeTrue();
            if (x2.FirstLow < 0.44241114 && 0.44241114 < x2.FirstHigh) held++;
        }

        // Of 40 intervals of 90 % at least 30 hold the truth with probability 0.998.
        held.Should().BeGreaterThanOrEqualTo(30).And.BeLessThan(41);
    }

    [Fact]
    public void More_confidence_is_a_wider_interval_and_no_resample_is_none()
    {
        double Width(double confidence)
        {
            var x1 = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3, o => o with { Rows = 256, Confidence = confidence }).Main["x1"];
            return x1.TotalHigh!.Value - x1.TotalLow!.Value;
        }

        Width(0.99).Should().BeGreaterThan(Width(0.9));
        Width(0.9).Should().BeGreaterThan(Width(0.5));
        var none = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3, o => o with { Rows = 256, Resamples = 0 });
        none.Factors.Should()
            .OnlyContain(f => f.First != null && f.FirstLow == null && f.FirstHigh == null && f.TotalLow == null && f.TotalHigh == null);
        none.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_constant_output_has_no_indices_and_says_so()
    {
        var result = SobolIndices.Estimate(_ => 0.1, 2, o => o with { SecondOrder = true, Dummy = true, Rows = 64 });
        result.Main.Reason.Should().Be(UndefinedReason.Constant);
        result.Main.Variance.Should().Be(0);
        result.Main.Mean.Should().BeApproximately(0.1, 1e-15);
        result.Factors.Should().Equal(new FactorSensitivity("x1"), new FactorSensitivity("x2"));
        result.Main.Pairs.Should().Equal(new PairSensitivity("x1", "x2"));
        result.Main.Dummy.Should().Be(new FactorSensitivity("dummy"));
        result.Main.SumOfFirst.Should().BeNull();
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(SensitivityCodes.ConstantOutput);
    }

    [Fact]
    public void Rows_with_a_failed_value_are_left_out_and_counted()
    {
        // NaN in one output where x1 > 0.9: rows in which A or B has such an x1.
        var result = SobolIndices.Estimate(
            (x, y) => (y[0], y[1]) = (x[0] > 0.9 ? double.NaN : x[0] + x[1], x[0] + x[1]), ["x1", "x2"], ["holes", "whole"],
            o => o with { Rows = 1 << 14 });
        result.Main.Failed.Should().BeInRange(3080, 3146);
        result.Main.Rows.Should().Be((1 << 14) - result.Main.Failed);
        result["whole"].Failed.Should().Be(0);
        result.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == SensitivityCodes.FailedRows && d.Severity == Severity.Warning && d.Location.Node == "holes");
        // Var(x1) = 0.81/12 and Var(x2) = 1/12 where x1 ≤ 0.9.
        result.Main["x1"].First.Should().BeApproximately(0.81 / 1.81, Wanted);
        result.Main["x2"].Total.Should().BeApproximately(1 / 1.81, Wanted);
    }

    [Fact]
    public void Nothing_is_left_when_all_rows_fail()
    {
        var result = SobolIndices.Estimate((_, _) => { }, ["x1"], ["unwritten"], o => o with { Rows = 64 });
        result.Main.Should()
            .Be(new OutputSensitivity("unwritten") { Reason = UndefinedReason.NoObservations, Failed = 64, Factors = [new("x1")] });
        result.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == SensitivityCodes.FailedRows && d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData(SensitivityPoints.Sobol)]
    [InlineData(SensitivityPoints.Random)]
    public void One_row_and_one_input_are_enough(SensitivityPoints points)
    {
        var result = SobolIndices.Estimate(x => x[0], 1, o => o with { Rows = 1, Points = points, SecondOrder = true });
        // AB is B: (b − m)(b − a)/V and (a − b)²/(2V) with V = (a − b)²/2 are 1.
        result.Main["x1"].First.Should().BeApproximately(1, 1e-12);
        result.Main["x1"].Total.Should().BeApproximately(1, 1e-12);
        result.Main["x1"].FirstLow.Should().BeNull();
        result.Main.Pairs.Should().BeEmpty();
        result.Evaluations.Should().Be(4);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(SensitivityCodes.NoInterval);
    }

    [Fact]
    public void Small_negative_estimates_stay_negative() =>
        SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3, o => o with { Rows = 256, Points = SensitivityPoints.Random, Seed = 3 })
            .Factors.Concat(SobolIndices.Estimate(AnalyticFunctions.G, 8,
                o => o with
                {
                    Rows = 256,
                    Points = SensitivityPoints.Random,
                    Seed = 3,
                    FirstOrder = FirstOrderEstimator.Jansen1999
                }).Factors)
            .Should().Contain(f => f.First < 0);

    private static void Expect(SensitivityResult result, double[] first, double[] total)
    {
        for (var i = 0; i < first.Length; i++)
        {
            result.Factors[i].First.Should().BeApproximately(first[i], Wanted, result.Factors[i].Factor);
            result.Factors[i].Total.Should().BeApproximately(total[i], Wanted, result.Factors[i].Factor);
        }
    }
}
