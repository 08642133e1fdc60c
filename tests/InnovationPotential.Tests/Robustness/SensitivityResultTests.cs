using System.Globalization;
using System.Text.Json;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

public sealed class SensitivityResultTests
{
    private static readonly SensitivityResult Result = SobolIndices.Estimate(
        (x, y) => (y[0], y[1]) = (x[0] + (2 * x[1]), 3), ["a|b", "=2"], ["score", "<level>"],
        o => o with { Rows = 100, SecondOrder = true, Dummy = true });

    [Fact]
    public void Json_has_the_factors_of_the_main_output_and_all_outputs()
    {
        using var json = JsonDocument.Parse(Result.ToJson());
        var root = json.RootElement;
        var factor = root.GetProperty("factors")[1];
        factor.EnumerateObject().Select(p => p.Name).Should()
            .Equal("factor", "first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh");
        factor.GetProperty("factor").GetString().Should().Be("=2");
        factor.GetProperty("total").GetDouble().Should().Be(Result.Factors[1].Total);
        factor.GetProperty("firstHigh").GetDouble().Should().Be(Result.Factors[1].FirstHigh);
        root.GetProperty("output").GetString().Should().Be("score");
        root.GetProperty("replications").GetInt32().Should().Be(100);
        root.GetProperty("failed").GetInt32().Should().Be(0);
        root.GetProperty("seed").GetUInt64().Should().Be(1);
        root.GetProperty("evaluations").GetInt64().Should().Be(600);
        root.GetProperty("secondOrder")[0].GetProperty("index").GetDouble().Should().Be(Result.Main.Pairs[0].Index);
        root.GetProperty("dummy").GetProperty("factor").GetString().Should().Be("dummy");
        root.GetProperty("outputs")[1].GetProperty("reason").GetString().Should().Be("constant");
        root.GetProperty("outputs")[1].GetProperty("factors")[0].GetProperty("first").ValueKind.Should().Be(JsonValueKind.Null);
        root.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()).Should()
            .Equal(SensitivityCodes.Unbalanced, SensitivityCodes.ConstantOutput);
    }

    [Fact]
    public void Tables_show_each_output_its_interactions_and_what_must_be_said()
    {
        var lines = Result.ToString().Split('\n');
        lines[0].Should().StartWith("Sobol' indices of score (mean 1.").And.EndWith("; 100 rows, 90 % intervals)");
        lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Should().Equal("factor", "first", "low", "high", "total", "low", "high");
        lines.Should()
            .Contain(l => l.StartsWith("sum")).And.Contain(l =>
                l.StartsWith("(dummy)")).And.Contain("Interactions in the variance of score")
            .And.Contain("Sobol' indices of <level> (undefined, all values are equal; 100 rows, 90 % intervals)");
        Result.ToString().Should()
            .EndWith("100 rows of Sobol' points are no power of two, so the points are not balanced. The output '<level>' does not vary, "
                + "so there is no variance to share.\n");
        Result.ToMarkdown().Should().Contain(@"a\|b").And.Contain(@"\<level>");
        Result.ToHtml().Should().Contain("&lt;level&gt;").And.NotContain("<level>").And.StartWith("<table");
    }

    [Fact]
    public void Csv_has_a_row_for_each_factor_and_pair()
    {
        var lines = Result.ToCsv().TrimEnd().Split('\n');
        lines[0].Should()
            .Be("output,factor,other_factor,first,first_low,first_high,total,total_low,total_high,second,second_low,second_high");
        lines.Should().HaveCount(7);
        lines[2].Split(',')[3].Should().Be(Result.Factors[1].First!.Value.ToString("R", CultureInfo.InvariantCulture));
        lines[3].Should().StartWith("score,a|b,=2,,,,,,,");
        lines[4].Should().Be("<level>,a|b,,,,,,,,,,");
        Result.ToCsv(escapeFormulas: true).Should().Contain("\"'=2\"");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Texts_are_the_same_in_every_culture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = Texts();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            Texts().Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Equal_results_are_equal_and_unknown_names_are_refused()
    {
        var again = SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3, o => o with { Rows = 64 });
        again.Should()
            .Be(SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3,
                o => o with { Rows = 64 })).And.NotBe(SobolIndices.Estimate(AnalyticFunctions.Ishigami, 3,
                o => o with { Rows = 64, Seed = 2 }));
        ((Action)(() => _ = again["z"])).Should().Throw<ArgumentException>();
        ((Action)(() => _ = again.Main["z"])).Should().Throw<ArgumentException>();
        ((Action)(() => _ = again.Main["x1", "x2"])).Should().Throw<ArgumentException>("the second order was not asked for");
    }

    [Fact]
    public void An_index_above_its_total_is_said_not_to_have_converged()
    {
        // True shares cannot be made so; these values are.
        var sample = new SaltelliSample(0, 64, 1, 1, secondOrder: false);
        for (var i = 0; i < 64; i++)
            (sample.A(0)[i], sample.B(0)[i], sample.AB(0, 0)[i]) =
                (i % 2, i / 2 % 2, (i % 2) + (0.1 * ((i / 2 % 2) - 0.5)) + ((i / 2 % 2) * 0.4));
        var result = SensitivityEstimation.Estimate(sample, ["x"], ["y"], SensitivityOptions.Default, []);
        result.Factors[0].FirstLow.Should().BeGreaterThan(result.Factors[0].TotalHigh!.Value);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(SensitivityCodes.NotConverged);
    }

    private static string[] Texts()
    {
        try
        {
            SobolIndices.Estimate(x => x[0], [new("a", -5)],
                o => o with { Rows = -1, Confidence = -0.5, Resamples = -2, DegreeOfParallelism = -3 });
        }
        catch (InvalidInputException invalid)
        {
            return [invalid.Message, Result.ToString(), Result.ToMarkdown(), Result.ToHtml(), Result.ToJson(), Result.ToCsv()];
        }

        return [];
    }
}
