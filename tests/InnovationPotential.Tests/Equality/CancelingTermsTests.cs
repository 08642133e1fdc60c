using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Equality;

/// <summary>What terms that cancel leave over is 0 on the scale they come from.</summary>
public sealed class CancelingTermsTests
{
    private const double Left = 0.3 - 0.1 - 0.2;

    [Fact]
    public void Learned_ranks_tie_what_cancels()
    {
        Left.Should().BeNegative();
        foreach (var rule in (Normalization[])[Normalization.Rank(), Normalization.PercentileRank(), Normalization.PercentileCategories()])
        {
            var fit = rule.Fit(Scores.Indicator(), new IndicatorSample([Left, 0, 5, -3]));
            fit.Apply(Left).Should().Be(fit.Apply(0), rule.Kind);
        }
    }

    // Of six pairs one is tied, five are concordant: τ-b = 5 / √(5 · 6); ρ of 2.5, 2.5, 4, 1 and 2, 3, 4, 1 is √0.9.
    [Fact]
    public void Rank_correlations_tie_what_cancels()
    {
        double[] x = [Left, 0, 5, -3], y = [2, 3, 4, 1];
        Correlation.Kendall(x, y).Should().BeApproximately(5 / Math.Sqrt(30), 1e-15);
        Correlation.Spearman(x, y).Should().BeApproximately(Math.Sqrt(0.9), 1e-15);
    }

    [Fact]
    public void Mann_and_Kendalls_S_of_differences_is_that_of_decimals()
    {
        var random = new Random(91);
        var tied = 0;
        for (var i = 0; i < 5000; i++)
        {
            var terms = Enumerable.Range(0, 10)
                .Select(_ => (A: random.Decimal(9, 1), B: random.Decimal(9, 1), C: random.Decimal(19, 1))).ToArray();
            decimal[] exact = [.. terms.Select(t => t.A + t.B - t.C)];
            double[] series = [.. terms.Select(t => (double)t.A + (double)t.B - (double)t.C)];
            if (exact.Min() >= 0) continue;
            var s = Enumerable.Range(0, 10).Sum(t => exact[..t].Sum(before => Math.Sign(exact[t] - before)));
            tied += 10 - exact.Distinct().Count();
            MannKendallTest.Of(series).S.Should().Be(s);
            SenTrend.Fit([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], series).Slope.GetValue().Should()
                .BeApproximately(Median(exact), 1e-12);
        }

        tied.Should().BeGreaterThan(5000);
    }

    // The scores of d are 0 for all, of terms that cancel; those of e and f vary.
    [Fact]
    public void A_dimension_whose_terms_cancel_is_constant()
    {
        var model = IndicatorModel.Create("m", m =>
        {
            m.Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts(-1, 1) }))
                .Weighting(Weighting.StandardDeviation);
            foreach (var (dimension, codes) in new[] { ("d", "abc"), ("e", "x"), ("f", "y") })
            {
                m.Dimension(dimension, d =>
                {
                    foreach (var code in codes)
                        d.Indicator($"{code}", i => i with { Scale = MeasurementScale.Interval, Goalposts = new(-1, 1) });
                });
            }
        });
        var random = new Random(92);
        var rows = Enumerable.Range(0, 12).Select(_ => (A: random.Decimal(499, 3), B: random.Decimal(499, 3)))
            .Select(r => new decimal?[] { r.A, r.B, -r.A - r.B, random.Decimal(999, 3), random.Decimal(999, 3) });
        var assessment = model.Assess(EqualityCases.Table(["a", "b", "c", "x", "y"], rows));
        assessment.Scores("d").Distinct().Should().HaveCountGreaterThan(1, "the case needs scores that differ in their last bits");
        assessment.Fitted.WeightsOf("m")["d"].Should().Be(0);
        assessment.Diagnostics.Should().Contain(f => f.Code == WeightingCodes.ConstantColumn && f.Location.Node == "d");
        var look = assessment.Multivariate();
        look["m"].LeftOut.Should().Equal("d");
        look.Correlations.Where(p => p.First == "d" || p.Second == "d").Should()
            .AllSatisfy(p => p.Pearson.Coefficient.Should().BeNull());
    }

    [Theory]
    [InlineData(1 + 2.2e-16)]
    [InlineData(1 - 1.1e-16)]
    [InlineData(1)]
    public void A_transform_of_1_is_0(double one)
    {
        new FittedLog(0, 1, 0, 1).Apply(one).Should().Be(0);
        new FittedBoxCox(0.5, 1).Apply(one).Should().Be(0);
        new FittedLog(0, 1, 0, 1).Apply(1 + 1e-9).Should().BeApproximately(1e-9, 1e-15);
    }

    private static double Median(decimal[] values)
    {
        var slopes = new List<decimal>();
        for (var j = 1; j < values.Length; j++)
        {
            for (var i = 0; i < j; i++) slopes.Add((values[j] - values[i]) / (j - i));
        }

        slopes.Sort();
        return (double)slopes[slopes.Count / 2];
    }
}
