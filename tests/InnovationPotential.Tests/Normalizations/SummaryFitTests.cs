using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>Rules that are fitted to what a database summed up are the ones fitted to its values.</summary>
public sealed class SummaryFitTests
{
    private static readonly string[] Units = ["a", "b", "c", "d"];

    private static readonly double[] Values = [3, 8, double.NaN, 12, 1, 7, 9, 2];

    public static TheoryData<Normalization> Rules =>
    [
        Normalization.None, Normalization.MinMax(), Normalization.ZScore(), Normalization.ZScore(ddof: 0), Normalization.DistanceToTarget(),
        Normalization.DistanceToMaximum(), Normalization.FractionOfMaximum(), Normalization.DistanceToMean(),
        Normalization.DistanceToWorst(), Normalization.AboveBelowMean(), Normalization.Ampi(), Normalization.Ampi(5),
        Normalization.Logistic(), Normalization.Scaled(0, 25), Normalization.ZScore().Rescale(1, 100),
        Normalization.Custom("root", Math.Sqrt, ScoreRange.Unbounded),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Sums_are_as_good_as_values(Normalization rule)
    {
        var good = new Indicator("x") { Target = 30 };
        foreach (var indicator in (Indicator[])[good, good with { Direction = Direction.LowerIsBetter, Target = 0.5 },
            good with { Direction = Direction.TargetRange, TargetRange = new(4, 6), Scale = MeasurementScale.Interval }])
        {
            if (rule.Validate(indicator).Any(d => d.Severity == Severity.Error)) continue;
            // Where a range is best, a rule of one's own sees values that a database does not have.
            if (rule is CustomNormalization && indicator.Direction == Direction.TargetRange) continue;
            var target = indicator.Direction == Direction.TargetRange ? indicator.TargetRange : null;
            var expected = rule.Fit(indicator, new IndicatorSample(Values, Units));
            var actual = rule.Fit(indicator, new IndicatorSample([], Units) { Summary = SummaryOf(target) });

            foreach (var value in Values) actual.Apply(value).Should().BeApproximatelyOrNaN(expected.Apply(value));
            actual.Worst.Should().BeApproximatelyOrNaN(expected.Worst);
            actual.Best.Should().BeApproximatelyOrNaN(expected.Best);
            actual.Range.Should().Be(expected.Range);
            actual.Diagnostics.Select(d => d.Code).Should().Equal(expected.Diagnostics.Select(d => d.Code));
        }
    }

    private static SampleSummary SummaryOf(TargetRange? target)
    {
        var summary = Of(Values);
        return target is null ? summary : summary with { Distances = Of(Array.ConvertAll(Values, target.DistanceOf)) };
    }

    private static SampleSummary Of(double[] values)
    {
        double[] present = [.. values.Where(v => !double.IsNaN(v))];
        return new SampleSummary(present.Min(), present.Max(), Moments.OfSet(present))
        {
            LowestPositive = present.Where(v => v > 0).Min(),
            FirstPeriod = Moments.OfSet(values.AsSpan(0, Units.Length)),
        };
    }
}

file static class Near
{
    public static void BeApproximatelyOrNaN(this FluentAssertions.Numeric.NumericAssertions<double> actual, double expected)
    {
        if (double.IsNaN(expected)) actual.Be(expected);
        else actual.BeApproximately(expected, 1e-12);
    }
}
