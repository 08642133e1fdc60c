using System.Numerics;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The map from values to the share of the attainable points: <c>(points − zero) / (highest − zero)</c>.</summary>
/// <param name="Scale">The points a value earns.</param>
/// <param name="Zero">The points that count as nothing: the scale's lowest, or 0 for scores that are not shifted.</param>
/// <remarks>Nothing is clipped: a value outside the scale has no score (NaN).</remarks>
internal sealed record FittedPoints(PointScale Scale, double Zero) : FittedNormalization
{
    /// <summary>The points between nothing and everything.</summary>
    public double Attainable => Scale.Highest - Zero;

    /// <inheritdoc/>
    public override double Apply(double value) => (Scale.PointsOf(value) - Zero) / Attainable;

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        if (Scale.Rubric is not null)
        {
            base.ApplyCore(sample, scores);
            return;
        }

        var (low, high, attainable) = (Scale.Lowest, Scale.Highest, Attainable);
        var (origin, sign) = Scale.Reversed ? (low + high - Zero, -1.0) : (-Zero, 1.0);
        var values = sample.Values;
        var i = 0;
        for (; i + Vector<double>.Count <= values.Length; i += Vector<double>.Count)
        {
            var x = new Vector<double>(values[i..]);
            var onScale = Vector.BitwiseAnd(Vector.GreaterThanOrEqual(x, new Vector<double>(low)),
                Vector.LessThanOrEqual(x, new Vector<double>(high)));
            var share = ((new Vector<double>(sign) * x) + new Vector<double>(origin)) / new Vector<double>(attainable);
            Vector.ConditionalSelect(onScale, share, new Vector<double>(double.NaN)).CopyTo(scores[i..]);
            if (Vector.EqualsAll(onScale | ~Vector.Equals(x, x), Vector<long>.AllBitsSet)) continue;
            // Outside the scale, or at its end but for rounding.
            for (var k = i; k < i + Vector<double>.Count; k++) scores[k] = Apply(values[k]);
        }

        for (; i < values.Length; i++) scores[i] = Apply(values[i]);
    }
}
