using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

public sealed class AttainmentTests
{
    [Fact]
    public void Ratios_in_both_directions()
    {
        Attainment.HigherIsBetter(90, 100).Value.Should().Be(0.9);
        Attainment.LowerIsBetter(125, 100).Value.Should().Be(0.8);
        Attainment.LowerIsBetterLinear(125, 100).Value.Should().Be(0.75);
    }

    [Fact]
    public void Undefined_attainment_names_what_is_defined()
    {
        Attainment.HigherIsBetter(5, 0).Should().Be(Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.Progress));
        Attainment.HigherIsBetter(5, -1).Reason.Should().Be(UndefinedReason.SignChange);
        Attainment.LowerIsBetter(0, 10).Should()
            .Be(Quantity.Undefined(UndefinedReason.ZeroDenominator, Alternatives.LinearAttainment | Alternatives.Progress));
        Attainment.LowerIsBetterLinear(0, 10).Value.Should().Be(2);
        Attainment.HigherIsBetter(double.NaN, 1).Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Theory]
    [InlineData(15, 10, 20, 0.5)]
    [InlineData(8, 10, 5, 0.4)]
    [InlineData(5, 10, 20, -0.5)]
    [InlineData(30, 10, 20, 2)]
    [InlineData(0, -10, 10, 0.5)]
    public void Progress_works_both_ways_and_across_zero(double value, double start, double target, double progress) =>
        Attainment.Progress(value, start, target).Value.Should().Be(progress);

    [Fact]
    public void Progress_needs_a_way_to_go()
    {
        Attainment.Progress(5, 3, 3).Reason.Should().Be(UndefinedReason.TargetEqualsBase);
        Attainment.Progress(double.NaN, 3, 3).Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void The_cap_keeps_over_fulfilment_from_hiding_failure()
    {
        Attainment.Weighted([2, 0.5], [1, 1]).Value.Should().Be(0.75);
        Attainment.Weighted([2, 0.5], [1, 1], null).Value.Should().Be(1.25);
        Attainment.Weighted([2, 0.5], [3, 1], 1.2).GetValue().Should().BeApproximately(1.025, 1e-15);
        Attainment.Weighted([double.NaN, 1], [1, 1]).Reason.Should().Be(UndefinedReason.MissingValue);
        Attainment.Weighted([double.NaN, 1], [0, 1]).Value.Should().Be(1);
        Attainment.Weighted([], []).Reason.Should().Be(UndefinedReason.NoObservations);
        FluentActions.Invoking(() => Attainment.Weighted([1], [-1])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Attainment.Weighted([1], [0])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Attainment.Weighted([1], [double.NaN])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Attainment.Weighted([1], [1, 2])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Dynamics_are_plan_times_fulfilment()
    {
        Dynamics.OfPlan(200, 250, 240).Should().Be((Quantity.Of(1.25), Quantity.Of(0.96), Quantity.Of(1.2)));
        Gen.Select(Gen.Double[0.1, 1e4], Gen.Double[0.1, 1e4], Gen.Double[0.1, 1e4]).Sample((start, plan, fact) =>
        {
            var k = Dynamics.OfPlan(start, plan, fact);
            return Math.Abs(k.Plan.GetValue() * k.Fulfilment.GetValue() / k.Dynamics.GetValue() - 1) < 1e-14;
        });
    }

    [Theory]
    [InlineData(2018, 15, TargetVerdict.OnTrack)]
    [InlineData(2018, 14.9, TargetVerdict.Behind)]
    [InlineData(2017, 25, TargetVerdict.Achieved)]
    [InlineData(2020, 19, TargetVerdict.Missed)]
    [InlineData(2022, 20, TargetVerdict.Achieved)]
    [InlineData(2018, double.NaN, TargetVerdict.Unknown)]
    public void The_verdict_compares_progress_with_time(double time, double value, TargetVerdict verdict) =>
        Target.By(2016, 10, 2020, 20).StatusAt(time, value).Verdict.Should().Be(verdict);

    [Fact]
    public void The_way_still_to_go()
    {
        var status = Target.By(2016, 10, 2020, 40).StatusAt(2018, 10);

        status.Progress.Value.Should().Be(0);
        status.ElapsedShare.Value.Should().Be(0.5);
        status.RequiredIncrement.Value.Should().Be(15);
        status.RequiredGrowth.GetValue().Should().BeApproximately(2, 1e-15);
        Target.By(2016, 10, 2020, 40).StatusAt(2020, 10).RequiredGrowth.Reason.Should().Be(UndefinedReason.NoTime);
        Target.By(2016, 10, 2020, 40).StatusAt(2020, 10).RequiredIncrement.Reason.Should().Be(UndefinedReason.NoTime);
        Target.By(2016, 0, 2020, 40).StatusAt(2018, 0).RequiredGrowth.Reason.Should().Be(UndefinedReason.ZeroBase);
        Target.By(2016, 10, 2020, 40).PathAt(2019).Value.Should().Be(32.5);
    }

    [Fact]
    public void A_falling_target_is_on_track_when_it_falls() =>
        Target.By(0, 100, 10, 50).StatusAt(5, 70).Verdict.Should().Be(TargetVerdict.OnTrack);

    [Fact]
    public void Targets_by_date()
    {
        var schedule = TargetSchedule.From(2016, 10, (2020, 30), (2018, 20), (2025, 60));
        var statuses = schedule.Compare(Series.Of(2016, [10, 15, 21, 22, null, 40]));

        schedule.Targets.Select(t => t.DueTime).Should().Equal(2018, 2020, 2025);
        statuses.Select(s => s.Verdict).Should().Equal(TargetVerdict.Achieved, TargetVerdict.Behind, TargetVerdict.OnTrack);
        statuses[1].ElapsedShare.Value.Should().Be(0.75);
        schedule.NextAt(2019)!.Value.Should().Be(30);
        schedule.NextAt(2026).Should().BeNull();
        TargetSchedule.From(2016, 10, (2018, 20)).Compare(Series.Of(2019, [5]))[0].Verdict.Should().Be(TargetVerdict.Unknown);
        FluentActions.Invoking(() => TargetSchedule.From(2016, 10, (2018, 20), (2018, 21))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Target.By(2016, 10, 2016, 20)).Should().Throw<ArgumentException>();
    }
}
