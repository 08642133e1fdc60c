using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Verdicts, stars and rates at their edges and a rounding away from them; by hand.</summary>
public sealed class TargetVerdictTests
{
    private static readonly Target Rise = Target.By(2016, 0, 2020, 1000);
    private static readonly Target Fall = Target.By(2016, 1000, 2020, 0);

    // Half of the time and of the way: 500; equal but for rounding is what differs by less than 1000 · 2^-40 = 9.1e-10.
    [Theory]
    [InlineData(2018, 500, TargetVerdict.OnTrack)]
    [InlineData(2018, 500 - 8e-10, TargetVerdict.OnTrack)]
    [InlineData(2018, 500 - 2e-9, TargetVerdict.Behind)]
    [InlineData(2018, 1000 - 8e-10, TargetVerdict.Achieved)]
    [InlineData(2020, 1000 - 2e-9, TargetVerdict.Missed)]
    [InlineData(2019.999, 1000 - 2e-9, TargetVerdict.OnTrack)]
    [InlineData(2020, 1000, TargetVerdict.Achieved)]
    public void Rounding_decides_no_verdict(double time, double value, TargetVerdict verdict)
    {
        Rise.StatusAt(time, value).Verdict.Should().Be(verdict);
        Fall.StatusAt(time, 1000 - value).Verdict.Should().Be(verdict);
    }

    [Fact]
    public void A_target_that_is_the_base_has_no_verdict()
    {
        Target.By(2016, 5, 2020, 5).StatusAt(2018, 5).Verdict.Should().Be(TargetVerdict.Unknown);
        Rise.StatusAt(double.NaN, 5).Verdict.Should().Be(TargetVerdict.Unknown);
        Rise.ToString().Should().Be("0 (2016) → 1000 (2020)");
    }

    [Fact]
    public void What_is_still_needed_after_the_date_is_none()
    {
        var late = Rise.StatusAt(2021, 10);

        (late.RequiredIncrement.Reason, late.RequiredGrowth.Reason, late.ElapsedShare.Value).Should()
            .Be((UndefinedReason.NoTime, UndefinedReason.NoTime, 1.25));
        Rise.StatusAt(2018, double.NaN).RequiredIncrement.Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void The_latest_value_of_its_time_is_held_against_a_milestone()
    {
        var schedule = TargetSchedule.From(2016, 10, (2018, 20), (2020, 30));

        // 2015 lies before the base, 2018 counts for both, 2021 for none.
        var statuses = schedule.Compare(Series.Of(2015, [99, 10, 12, 20, null, null, 99]));

        statuses.Select(s => s.Verdict).Should().Equal(TargetVerdict.Achieved, TargetVerdict.OnTrack);
        statuses.Select(s => s.ElapsedShare.Value).Should().Equal(1, 0.5);
        schedule.Compare(Series.Of(2016, [15]))[0].Verdict.Should().Be(TargetVerdict.OnTrack);
        (schedule.NextAt(2018)!.DueTime, schedule.NextAt(2018.5)!.DueTime, schedule.NextAt(2016)!.DueTime).Should().Be((2018, 2020, 2018));
    }

    [Fact]
    public void Equal_but_for_rounding_share_a_place_among_the_best()
    {
        // 0.1 + 0.2 is a little more than 0.3.
        StarCriterion.InTop("x", 0.2m).Judge([0.1 + 0.2, 0.3, 0.1, 0.2, 0]).Should().Equal(true, true, false, false, false);
        StarCriterion.InTop("x", 0.5m).Judge([4, 3, 2, 1, double.NaN]).Should().Equal(true, true, false, false, null);
        StarCriterion.InTop("x", 0.49m).Judge([4, 3, 2, 1]).Should().Equal(true, false, false, false);
        StarCriterion.AtLeast("x", 0.3).Judge([0.1 + 0.2, 0.3 * (1 - 1e-14), 0.29, double.NaN]).Should().Equal(true, true, false, null);
    }

    [Fact]
    public void A_rating_without_criteria_rates_nobody()
    {
        new StarRating("none", []).Rate().Should().BeEmpty();
        var stars = new StarRating("one", [StarCriterion.AtLeast("x", 2)]).Rate([1, 2, double.NaN]);
        stars.Select(s => (s.Stars, s.MostStars)).Should().Equal((0, 0), (1, 1), (0, 1));
    }

    [Theory]
    [InlineData(1000 * (1 + 1e-14), ConcentrationDegree.Low)]
    [InlineData(1000.1, ConcentrationDegree.Moderate)]
    [InlineData(1800 * (1 + 1e-14), ConcentrationDegree.Moderate)]
    [InlineData(1800.1, ConcentrationDegree.High)]
    public void Concentration_is_above_a_limit_by_more_than_rounding(double points, ConcentrationDegree degree) =>
        ConcentrationRule.UnitedStates2023.DegreeOf(points).Should().Be(degree);

    [Fact]
    public void Ties_share_ranks_in_the_change_of_ranks()
    {
        // Ranks 1.5, 1.5, 3 and then 3, 1, 2: sums 4.5, 2.5, 5 with squared deviations of 3.5; the bases 3, 3, 6 with 6.
        GammaConvergence.Of([1, 1, 2, 3, 1, 2], 3).Ratio.GetValue().Should().BeApproximately(3.5 / 6, 1e-15);
        GammaConvergence.Of([1, 1 + 1e-14, 2, 3, 1, 2], 3).Ratio.GetValue().Should().BeApproximately(3.5 / 6, 1e-15);
        GammaConvergence.Of([3, 1, 2, 1, 1 + 1e-14, 2], 3).Ratio.GetValue().Should().BeApproximately(3.5 / 8, 1e-15);
        GammaConvergence.Of([1, 1, 2, 5, 3, 1, 2, double.NaN], 4).N.Should().Be(3);
        // The last unit is missing twice.
        GammaConvergence.Of([1, 1, 2, double.NaN, 3, 1, 2, double.NaN], 4).N.Should().Be(3);
    }

    [Fact]
    public void Growth_that_is_the_same_everywhere_has_nothing_to_explain()
    {
        var beta = BetaConvergence.Of([1, 2, 4, 1], [2, 4, 8, 0], 1);

        (beta.N, beta.Excluded).Should().Be((3, 1));
        beta.Coefficient.GetValue().Should().BeApproximately(0, 1e-15);
        beta.RSquared.Reason.Should().Be(UndefinedReason.Constant);
        BetaConvergence.Of([1, 2, 4], [1, 2, 4], 1).PValue.Reason.Should().Be(UndefinedReason.PerfectFit);
        var one = BetaConvergence.Of([1], [2], 1);
        (one.Coefficient.Reason, one.Intercept.Reason).Should().Be((UndefinedReason.TooFewPoints, UndefinedReason.TooFewPoints));
        // All have the same in the end: the slope is −1, and nothing remains.
        BetaConvergence.Of([1, 2], [1, 1], 1).Speed.Reason.Should().Be(UndefinedReason.NotPositive);
        BetaConvergence.Of([1, 16], [2, 8], 2).Intercept.GetValue().Should().BeApproximately(Math.Log(2) / 2, 1e-15);
        // Growth of 0, 0 and ln 2 from 0, ln 2 and 2 ln 2: slope 1/2, residuals of ln 2 times 1/6, −1/3 and 1/6.
        BetaConvergence.Of([1, 2, 4], [1, 2, 8], 1).StandardError.GetValue().Should().BeApproximately(1 / Math.Sqrt(12), 1e-14);
        BetaConvergence.Of([1, 2, 3], [2, 3, 4], 1).Diagnostics.Should().BeEmpty();
        DeltaConvergence.Of([3, double.NaN]).Should().BeEquivalentTo(new { N = 1, Missing = 1, Distance = (Quantity)0 });
    }

    // y = 1, 1, 2, 3: S = 5; 6 pairs, 5 of them untied.
    [Fact]
    public void Tau_b_leaves_ties_out()
    {
        var test = MannKendallTest.Of([1, 1, 2, 3]);

        test.TauA.GetValue().Should().BeApproximately(5 / 6.0, 1e-15);
        test.TauB.GetValue().Should().BeApproximately(5 / Math.Sqrt(30), 1e-15);
        // 4·3·13/18 less 2·1·9/18.
        test.Variance.Should().BeApproximately(138 / 18.0, 1e-12);
        test.Z.GetValue().Should().BeApproximately(4 / Math.Sqrt(138 / 18.0), 1e-12);
        test.ToString().Should().Be("S = 5, p = 0.16666666666666666 (exact), n = 4");
    }

    /// <summary>Turned upside down, slopes and the ends of their interval change their signs and places, on either way to them.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(2100)]
    public void Intervals_of_long_series_turn_with_them(int n)
    {
        double[] times = [.. Enumerable.Range(0, n).Select(i => (double)i)], values = [.. times.Select(t => t + (t * 7919 % 101))];

        var (up, down) = (SenTrend.Fit(times, values), SenTrend.Fit(times, Array.ConvertAll(values, v => -v)));

        down.Slope.GetValue().Should().BeApproximately(-up.Slope.GetValue(), 1e-12);
        down.SlopeInterval.Upper.GetValue().Should().BeApproximately(-up.SlopeInterval.Lower.GetValue(), 1e-12);
        down.SlopeInterval.Lower.GetValue().Should().BeApproximately(-up.SlopeInterval.Upper.GetValue(), 1e-12);
        up.SlopeInterval.Lower.GetValue().Should().BeLessThan(up.Slope.GetValue());
        up.SlopeInterval.Upper.GetValue().Should().BeGreaterThan(up.Slope.GetValue());
        up.SlopeInterval.AttainedLevel.Should().Be(0.95);
    }
}
