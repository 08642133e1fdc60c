using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Normalizations;

internal static class Scores
{
    public static Indicator Indicator(Direction direction = Direction.HigherIsBetter) =>
        new("x")
        {
            Direction = direction,
            Scale = MeasurementScale.Interval,
            TargetRange = direction == Direction.TargetRange ? new(4, 6) : null,
        };

    public static double[] Of(Normalization rule, Indicator indicator, double[] values, params string[] units)
    {
        var scores = new double[values.Length];
        var sample = new IndicatorSample(values, units);
        rule.Fit(indicator, sample).Apply(sample, scores);
        return scores;
    }

    public static double[] Of(Normalization rule, params double[] values) => Of(rule, Indicator(), values);

    public static FittedNormalization Fit(Normalization rule, Indicator indicator, params double[] values) =>
        rule.Fit(indicator, new IndicatorSample(values));

    public static void ShouldEqual(this double[] actual, double[] expected, string because = "")
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i])) actual[i].Should().Be(double.NaN, $"{because}[{i}] is missing");
            else actual[i].Should().BeApproximately(expected[i], 1e-9 * Math.Max(1, Math.Abs(expected[i])), $"{because}[{i}]");
        }
    }
}
