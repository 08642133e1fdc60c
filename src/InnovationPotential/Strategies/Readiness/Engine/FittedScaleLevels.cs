using System.Numerics;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>Levels as they stand on the indicator's own scale; a value outside it has none.</summary>
/// <param name="Scale">The lowest and the highest value.</param>
/// <param name="IsReversed">Whether less is better, so that the lowest value becomes the highest level and the other way round.</param>
internal sealed record FittedScaleLevels(ScoreRange Scale, bool IsReversed) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value)
    {
        if (!Rounding.IsAtLeast(value, Scale.Low) || !Rounding.IsAtMost(value, Scale.High)) return double.NaN;
        var level = Math.Clamp(value, Scale.Low, Scale.High);
        return IsReversed ? Scale.Low + Scale.High - level : level;
    }

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        var values = sample.Values;
        var (low, high, ends) = (new Vector<double>(Scale.Low), new Vector<double>(Scale.High), new Vector<double>(Scale.Low + Scale.High));
        var i = 0;
        for (; i + Vector<double>.Count <= values.Length; i += Vector<double>.Count)
        {
            var x = new Vector<double>(values[i..]);
            var onScale = Vector.GreaterThanOrEqual(x, low) & Vector.LessThanOrEqual(x, high);
            Vector.ConditionalSelect(onScale, IsReversed ? ends - x : x, new Vector<double>(double.NaN)).CopyTo(scores[i..]);
            if (Vector.EqualsAll(onScale | ~Vector.Equals(x, x), Vector<long>.AllBitsSet)) continue;
            // Outside the scale, or at its end but for rounding.
            for (var k = i; k < i + Vector<double>.Count; k++) scores[k] = Apply(values[k]);
        }

        for (; i < values.Length; i++) scores[i] = Apply(values[i]);
    }
}
