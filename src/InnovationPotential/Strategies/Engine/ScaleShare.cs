using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>The share <c>(points − zero) / attainable</c> of values on a scale, lane by lane.</summary>
/// <param name="Low">The scale's lowest value.</param>
/// <param name="High">Its highest value.</param>
/// <param name="IsReversed">Whether the lowest value earns the most points.</param>
/// <param name="Zero">The points that count as nothing.</param>
/// <param name="Attainable">The points between nothing and everything.</param>
internal readonly record struct ScaleShare(double Low, double High, bool IsReversed, double Zero = 0, double Attainable = 1) : IFunction
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

    /// <summary>
    /// Writes the shares; false if a value lies outside: whether it is at an end but for rounding, only one by one can tell.
    /// </summary>
    public bool TryApply(ReadOnlySpan<double> values, Span<double> shares)
    {
        var (least, greatest) = ColumnRange.Of(values);
        if (least < Low || greatest > High) return false;
        ElementLoop.Run(this, values, shares);
        return true;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var points = IsReversed ? T.Create(Low + High) - x : x;
        return (points - T.Create(Zero)) / T.Create(Attainable);
    }
}
