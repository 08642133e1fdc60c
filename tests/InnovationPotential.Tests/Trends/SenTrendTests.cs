using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class SenTrendTests
{
    private static readonly double[] Times = [2010, 2011, 2013, 2016, 2017, 2020];
    private static readonly double[] Values = [3.1, 4.7, 4.2, 8.8, 7.9, 12.4];

    // The 15 slopes, sorted, and their median in R. P(inversions ≤ 1) = 6/720 ≤ 0.025 P(inversions ≤ 2), so the ends are the 2nd from each
    // side.
    [Fact]
    public void Unequal_times_are_taken_as_they_are()
    {
        var sen = SenTrend.Fit(Times, Values);

        sen.Slope.GetValue().Should().BeApproximately(0.9, 1e-15);
        sen.Intercept.GetValue().Should().BeApproximately(3.25, 1e-14);
        sen.SlopeInterval.Lower.GetValue().Should().BeApproximately(-0.25, 1e-15);
        sen.SlopeInterval.Upper.GetValue().Should().BeApproximately(1.5333333333333334, 1e-15);
        sen.SlopeInterval.AttainedLevel.Should().BeApproximately(1 - 12 / 720.0, 1e-15);
    }

    [Fact]
    public void Four_points_have_no_interval_at_95_percent()
    {
        var sen = SenTrend.Fit([0, 1, 2, 3], [1, 2, 4, 5]);

        sen.SlopeInterval.IsDefined.Should().BeFalse();
        sen.SlopeInterval.Lower.Reason.Should().Be(UndefinedReason.LevelNotAttainable);
        SenTrend.Fit([0, 1, 2, 3], [1, 2, 4, 5], 0.9).SlopeInterval.AttainedLevel.Should().BeApproximately(11 / 12.0, 1e-15);
    }

    [Fact]
    public void The_interval_holds_just_the_slopes_the_test_does_not_reject() =>
        Gen.Select(Gen.Int[0, 9].Array[5, 9], Gen.Double[0.5, 0.99]).Sample((values, level) =>
        {
            var y = values.Select(v => (double)v).ToArray();
            var t = Enumerable.Range(0, y.Length).Select(i => (double)i).ToArray();
            var interval = SenTrend.Fit(t, y, level).SlopeInterval;
            if (!interval.IsDefined) return;
            // Off the pairwise slopes, which have small denominators.
            for (var slope = -10 + 1 / 997.0; slope < 10; slope += 0.05)
            {
                var rejected = MannKendallTest.Of(y.Select((v, i) => v - slope * t[i]).ToArray()).PTwoSided.GetValue() <= 1 - level;
                var inside = slope >= interval.Lower.GetValue() && slope <= interval.Upper.GetValue();
                inside.Should().Be(!rejected);
            }
        }, iter: 30);

    [Fact]
    public void A_long_series_has_an_interval_of_the_normal_approximation()
    {
        var t = Enumerable.Range(0, 40).Select(i => (double)i).ToArray();
        var interval = SenTrend.Fit(t, t.Select(x => 2 * x + x % 3).ToArray()).SlopeInterval;

        interval.Lower.GetValue().Should().BeInRange(1.9, 2);
        interval.Upper.GetValue().Should().BeInRange(2, 2.1);
    }

    [Fact]
    public void The_slope_is_equivariant() => TrendSamples.Points.Sample((times, values) =>
    {
        var sen = SenTrend.Fit(times, values);
        var moved = SenTrend.Fit(times.Select(t => 3 * t - 7).ToArray(), values.Select(v => -4 * v + 11).ToArray());

        moved.Slope.GetValue().Should().BeApproximately(-4 * sen.Slope.GetValue() / 3, 1e-9);
        moved.Intercept.GetValue().Should().BeApproximately(-4 * sen.Intercept.GetValue() + 11, 1e-7);
        if (sen.SlopeInterval.IsDefined)
            moved.SlopeInterval.Lower.GetValue().Should().BeApproximately(-4 * sen.SlopeInterval.Upper.GetValue() / 3, 1e-9);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Impossible_levels_are_refused(double level) =>
        FluentActions.Invoking(() => SenTrend.Fit([0, 1], [0, 1], level)).Should().Throw<ArgumentOutOfRangeException>();
}
