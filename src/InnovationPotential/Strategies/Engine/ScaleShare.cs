using System.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>The share <c>(points − zero) / attainable</c> of values on a scale.</summary>
/// <param name="Low">The scale's lowest value.</param>
/// <param name="High">Its highest value.</param>
/// <param name="IsReversed">Whether the lowest value earns the most points.</param>
/// <param name="Zero">The points that count as nothing.</param>
/// <param name="Attainable">The points between nothing and everything.</param>
internal readonly record struct ScaleShare(double Low, double High, bool IsReversed, double Zero = 0, double Attainable = 1)
{
    /// <summary>
    /// The points of one value: it counts as the end that it equals but for rounding, and turned where the scale is reversed. NaN outside
    /// and of NaN.
    /// </summary>
    public static double PointsOf(double value, double low, double high, bool isReversed)
    {
        if (!Rounding.IsAtLeast(value, low) || !Rounding.IsAtMost(value, high)) return double.NaN;
        var points = Math.Clamp(value, low, high);
        return isReversed ? low + high - points : points;
    }

    /// <summary>Writes the shares.</summary>
    /// <param name="values">The values; NaN gives NaN.</param>
    /// <param name="shares">Receives the shares; may be the values themselves.</param>
    public void Apply(ReadOnlySpan<double> values, Span<double> shares)
    {
        Vector<double> low = new(Low), high = new(High), sum = new(Low + High), zero = new(Zero), attainable = new(Attainable);
        for (var i = 0; i < values.Length; i += Vector<double>.Count)
        {
            if (i + Vector<double>.Count <= values.Length)
            {
                var x = new Vector<double>(values[i..]);
                if (!Vector.LessThanAny(x, low) && !Vector.GreaterThanAny(x, high))
                {
                    (((IsReversed ? sum - x : x) - zero) / attainable).CopyTo(shares[i..]);
                    continue;
                }
            }

            // Whether what lies outside is at an end but for rounding, only one by one can tell.
            for (var k = i; k < Math.Min(i + Vector<double>.Count, values.Length); k++)
                shares[k] = (PointsOf(values[k], Low, High, IsReversed) - Zero) / Attainable;
        }
    }
}
