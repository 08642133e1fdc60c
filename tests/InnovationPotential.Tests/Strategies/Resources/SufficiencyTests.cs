using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Numerics;

namespace InnovationPotential.Tests.Strategies.Resources;

public sealed class SufficiencyTests
{
    [Theory]
    [InlineData(45, 50, Direction.HigherIsBetter, .9)]
    [InlineData(60, 50, Direction.HigherIsBetter, 1)]
    [InlineData(0, 50, Direction.HigherIsBetter, 0)]
    [InlineData(20, 10, Direction.LowerIsBetter, .5)]
    [InlineData(5, 10, Direction.LowerIsBetter, 1)]
    [InlineData(0, 10, Direction.LowerIsBetter, 1)]
    public void Capped_at_the_norm(double actual, double norm, Direction direction, double expected) =>
        Sufficiency.Of(actual, norm, direction).Should().BeApproximately(expected, 1e-15);

    [Fact]
    public void A_surplus_counts_up_to_its_cap()
    {
        var cap = SufficiencyCap.Surplus(1.5);
        Sufficiency.Of(60, 50, Direction.HigherIsBetter, cap).Should().Be(1.2);
        Sufficiency.Of(100, 50, Direction.HigherIsBetter, cap).Should().Be(1.5);
        Sufficiency.Of(0, 50, Direction.LowerIsBetter, cap).Should().Be(1.5);
        Sufficiency.Of(100, 50, Direction.HigherIsBetter, SufficiencyCap.None).Should().Be(2);
    }

    [Fact]
    public void What_is_undefined_is_null()
    {
        Sufficiency.Of(0, 50, Direction.LowerIsBetter, SufficiencyCap.None).Should().BeNull();
        Sufficiency.Of(-1, 50).Should().BeNull();
        Sufficiency.Of(double.NaN, 50).Should().BeNull();
    }

    [Fact]
    public void At_the_norm_it_is_exactly_one()
    {
        for (var norm = 1; norm < 1000; norm++) Sufficiency.Of(norm, norm, Direction.HigherIsBetter, SufficiencyCap.None).Should().Be(1);
    }

    // Ordinary cells and those that no branch may lose: one value after the other is the reference.
    [Theory]
    [InlineData(Direction.HigherIsBetter)]
    [InlineData(Direction.LowerIsBetter)]
    public void A_column_has_the_bits_of_its_values_at_every_width(Direction direction)
    {
        double[] actual = [20, 0, double.NaN, -3, 50, 75, double.Epsilon, double.PositiveInfinity, -double.Epsilon, 49.99999999999999,
            1e300, double.NegativeInfinity, 80, 40, 10, 3, 2, 1, 0, double.NaN, 61, 62, 63];
        foreach (var cap in (SufficiencyCap[])[SufficiencyCap.AtNorm, SufficiencyCap.Surplus(1.5), SufficiencyCap.None])
        {
            var expected = Bits.Of([.. actual.Select(x => Sufficiency.Ratio(x, 50, direction, cap))]);
            AtWidth<Lanes1>(actual, direction, cap).Should().Equal(expected);
            AtWidth<Lanes2>(actual, direction, cap).Should().Equal(expected);
            AtWidth<Lanes4>(actual, direction, cap).Should().Equal(expected);
            AtWidth<Lanes8>(actual, direction, cap).Should().Equal(expected);
        }
    }

    private static long[] AtWidth<T>(double[] actual, Direction direction, SufficiencyCap cap)
        where T : struct, ILanes<T>
    {
        var results = new double[actual.Length];
        ElementLoop.Run<SufficiencyFunction, T>(new(50, direction == Direction.HigherIsBetter, cap), actual, results);
        return Bits.Of(results);
    }

    [Fact]
    public void Guards()
    {
        FluentActions.Invoking(() => Sufficiency.Of(1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Sufficiency.Of(1, double.PositiveInfinity)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Sufficiency.Of(1, 1, Direction.TargetRange)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Sufficiency.Of([1, 2], 1, Direction.HigherIsBetter, default, new double[1])).Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => SufficiencyCap.Surplus(.9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_norm_may_be_the_mean_or_the_best_of_the_sample()
    {
        var staff = new Indicator("staff");
        double[] values = [10, 20, double.NaN, 30];

        Scores(new ResourceBased { Norm = NormSource.SampleMean, Cap = SufficiencyCap.None }, staff, values).Should()
            .Equal(.5, 1, double.NaN, 1.5);
        Scores(new ResourceBased { Norm = NormSource.SampleBest }, staff, [10, 20, 40]).Should().Equal(.25, .5, 1);
        Scores(new ResourceBased { Norm = NormSource.SampleBest }, staff with { Direction = Direction.LowerIsBetter }, [10, 20, 40])
            .Should().Equal(1, .5, .25);
    }

    [Fact]
    public void The_norm_may_be_the_units_own_value_in_a_period()
    {
        var strategy = new ResourceBased { Norm = NormSource.OwnPeriod(2013), Cap = SufficiencyCap.None };
        var sample = new IndicatorSample([10, 200, 0, 15, 100, 7], ["a", "b", "c"]) { Times = [2013, 2014] };
        var fitted = strategy.Value(new Indicator("staff"), sample);

        Scores(fitted, sample).Should().Equal(1, 1, double.NaN, 1.5, .5, double.NaN);
        Scores(fitted, new IndicatorSample([100, 30], ["b", "new"])).Should().Equal(.5, double.NaN);
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.NormUndefined).Which.Location.Unit.Should().Be("c");
        strategy.Value(new Indicator("staff"), new IndicatorSample([1, 2], ["a", "b"])).Diagnostics.Should()
            .ContainSingle(d => d.Code == StrategyCodes.NormUndefined);
    }

    [Fact]
    public void A_sample_without_a_norm_is_told()
    {
        var fitted =
            new ResourceBased { Norm = NormSource.SampleMean }.Value(new Indicator("staff"), new IndicatorSample([double.NaN, double.NaN]));

        fitted.Apply(5).Should().Be(double.NaN);
        fitted.Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.NormUndefined);
    }

    [Fact]
    public void Clipped_zero_and_undefined_values_are_told()
    {
        var fitted = new ResourceBased().Value(new Indicator("staff") { Norm = 50 }, new IndicatorSample([0, 40, 60, 50, 70, -1]));

        fitted.Diagnostics.Select(d => (d.Code, d.Message[0])).Should().BeEquivalentTo(
            [(StrategyCodes.SufficiencyCapped, '2'), (StrategyCodes.BindingZero, '1'), (StrategyCodes.SufficiencyUndefined, '1')]);

        new ResourceBased { Cap = SufficiencyCap.None }.Value(new Indicator("waste") { Norm = 50, Direction = Direction.LowerIsBetter },
            new IndicatorSample([0, 40]))
            .Diagnostics.Should().ContainSingle(d => d.Code == StrategyCodes.SufficiencyUndefined);
    }

    [Fact]
    public void The_attainable_ends_know_where_the_scale_ends()
    {
        var fitted = new ResourceBased().Value(new Indicator("share") { Norm = 125, Scale = MeasurementScale.RatioUpTo(100) },
            new IndicatorSample([]));

        (fitted.Worst, fitted.Best, fitted.Range).Should().Be((0, .8, ScoreRange.Unit));
    }

    private static double[] Scores(AssessmentStrategy strategy, Indicator indicator, double[] values) =>
        Scores(strategy.Value(indicator, new IndicatorSample(values)), new IndicatorSample(values));

    private static double[] Scores(FittedNormalization fitted, IndicatorSample sample)
    {
        var scores = new double[sample.Values.Length];
        fitted.Apply(sample, scores);
        return scores;
    }
}
