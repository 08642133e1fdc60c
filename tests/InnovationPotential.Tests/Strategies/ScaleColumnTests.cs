using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies;

/// <summary>A column's scores are those of its values one by one, to the bit, wherever in the column they stand.</summary>
public sealed class ScaleColumnTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Points_and_levels(bool isReversed)
    {
        var (low, high) = (0.1, 0.7);
        var points = new FittedPoints(new PointScale(low, high) { Reversed = isReversed }, low) { Range = ScoreRange.Unit };
        var levels = new FittedScaleLevels(new(low, high), isReversed) { Range = new(low, high) };
        var random = new Random(3);
        double[] inside = [.. Enumerable.Range(0, 61).Select(i => i % 9 == 4 ? double.NaN : low + ((high - low) * random.NextDouble()))];
        // By rounding at an end, beyond it, and what has no end.
        double[] outside = [.. inside, 0.1 + 0.2 + 0.4, 0.05, 0.8, double.NegativeInfinity, double.PositiveInfinity, low, high];
        foreach (var values in (double[][])[inside, outside, inside[3..], [], [.. inside, 0.8], [.. inside, 0.05],
            [.. inside, double.PositiveInfinity], [.. inside, double.NegativeInfinity]])
        {
            Column(points, values).Should().Equal(Array.ConvertAll(values, points.Apply), Same);
            Column(levels, values).Should().Equal(Array.ConvertAll(values, levels.Apply), Same);
        }

        Column(points, outside).Count(double.IsNaN).Should().Be(7 + 4, "seven are missing and four lie outside");
    }

    private static double[] Column(FittedNormalization valuation, double[] values)
    {
        var scores = new double[values.Length];
        valuation.Apply(new IndicatorSample(values, new string[values.Length]), scores);
        return scores;
    }

    private static bool Same(double one, double other) => BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);
}
