using InnovationPotential.Attack;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Hostile;

/// <summary>Numbers that are well-formed and nonsense are refused with a code, or give a result that is one.</summary>
public sealed class NumberTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b\nA,1,4\nB,2,1\nC,3,2\n");

    [Theory]
    [InlineData("1e-310")]
    [InlineData("5e-324")]
    [InlineData("1.7976931348623157e308")]
    public void A_judgment_without_a_reciprocal_is_refused_where_it_stands(string judgment)
    {
        var reading = IndicatorModel.TryParse($$"""
            {"code":"m","weighting":{"kind":"ahp","judgments":[{"codes":["a","b"],"upper":[{{judgment}}]}]},
             "children":[{"code":"a"},{"code":"b"}]}
            """);

        if (reading.Value is { } model) ShouldBeSound(model, Table);
        else reading.Diagnostics.Should().Contain(d => d.Location.Path!.StartsWith("$.weighting.judgments[0]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8.9e307)]
    [InlineData(double.MaxValue)]
    [InlineData(5e-324)]
    [InlineData(1e-310)]
    public void Weights_at_the_ends_of_what_numbers_reach(double weight)
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a", weight: weight).Indicator("b", weight: weight)
            .Dimension("d", d => d.Weight(weight).Indicator("c", weight: 1).Indicator("e", weight: weight)));
        ShouldBeSoundOrRefused(model, IndicatorTable.ParseCsv("unit,a,b,c,e\nA,1,4,,2\nB,2,1,3,1\nC,3,2,4,4\n"));
    }

    [Theory]
    [InlineData(5e-324)]
    [InlineData(1e-300)]
    [InlineData(1e-9)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void A_concentration_at_the_ends_of_what_numbers_reach(double concentration) => ShouldRunOrBeRefused(
        IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")), UncertainFactor.DirichletWeights(concentration));

    [Theory]
    [InlineData(8.9e307)]
    [InlineData(1e-310)]
    public void Drawn_weights_are_numbers(double weight)
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a", weight: weight).Indicator("b", weight: weight));
        ShouldRunOrBeRefused(model, UncertainFactor.WeightNoise(0.9));
        ShouldRunOrBeRefused(model, UncertainFactor.DirichletWeights(10));
        ShouldRunOrBeRefused(model, UncertainFactor.UniformWeights());
    }

    /// <summary>Case 43.</summary>
    [Fact]
    public void Benefit_of_the_doubt_over_extremes()
    {
        var model = IndicatorModel.Parse("""
            {"code":"m","strategy":{"kind":"weighted-index","aggregation":"benefit-of-the-doubt"},"children":[{"code":"a"}]}
            """);
        ShouldBeSoundOrRefused(model, IndicatorTable.ParseCsv("unit,a\nA,1\nB,1.7976931348623157E+308\nC,5e-324\nD,2147483647\n"));
        foreach (var rule in new[] { Aggregation.BenefitOfTheDoubt(), Aggregation.DirectionalBenefitOfTheDoubt(),
            Aggregation.MultiDirectionalBenefitOfTheDoubt() })
        {
            var results = new double[4];
            rule.Aggregate(new ColumnBlock([1, double.MaxValue, 5e-324, 3, 5e-324, 1e308, 2, 7], 2, 4), [1, 1], results);
            results.Should().OnlyContain(r => double.IsNaN(r) || (r >= 0 && r <= 1), rule.Kind);
        }
    }

    [Theory]
    [InlineData("none", "weighted-sum")]
    [InlineData("none", "arithmetic")]
    [InlineData("min-max", "arithmetic")]
    [InlineData("z-score", "arithmetic")]
    [InlineData("distance-to-reference", "arithmetic")]
    [InlineData("none", "power-mean")]
    public void Values_near_the_greatest_number(string normalization, string aggregation)
    {
        var rule = aggregation == "power-mean" ? """{"kind":"power-mean","exponent":3}""" : $"\"{aggregation}\"";
        var model = IndicatorModel.Parse($$"""
            {"code":"m","strategy":{"kind":"weighted-index","normalization":"{{normalization}}","aggregation":{{rule}}},
             "children":[{"code":"a","weight":3},{"code":"b","weight":5}]}
            """);
        ShouldBeSoundOrRefused(model, IndicatorTable.ParseCsv("unit,a,b\nA,1e308,1.7e308\nB,-1e308,-1.7e308\nC,1.6e308,5e-324\nD,,1\n"));
    }

    private static void ShouldRunOrBeRefused(IndicatorModel model, UncertainFactor factor)
    {
        try
        {
            var result = UncertaintyStudy.Of(factor).Run(model, Table, o => o with { Replications = 64 });
            foreach (var row in result.Units)
            {
                if (row.Score.Mean is { } mean) double.IsFinite(mean).Should().BeTrue(factor.ToString());
            }
        }
        catch (InvalidInputException refused)
        {
            refused.Diagnostics.Should().Contain(d => d.Severity == Severity.Error);
        }
    }

    private static void ShouldBeSoundOrRefused(IndicatorModel model, IndicatorTable table)
    {
        try
        {
            ShouldBeSound(model, table);
        }
        catch (InvalidInputException refused)
        {
            refused.Diagnostics.Should().Contain(d => d.Severity == Severity.Error);
        }
    }

    private static void ShouldBeSound(IndicatorModel model, IndicatorTable table) => Soundness.Of(model.Assess(table)).Should().BeEmpty();
}
