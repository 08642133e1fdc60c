using System.Runtime.CompilerServices;
using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>The share <c>(points − zero) / attainable</c> of values on a scale, lane by lane; NaN of all others.</summary>
/// <param name="Low">The scale's lowest value.</param>
/// <param name="High">Its highest value.</param>
/// <param name="IsReversed">Whether the lowest value earns the most points.</param>
/// <param name="Zero">The points that count as nothing.</param>
/// <param name="Attainable">The points between nothing and everything.</param>
internal readonly record struct ScaleShare(double Low, double High, bool IsReversed, double Zero = 0, double Attainable = 1) : IFunction
{
    /// <summary>Writes the shares; false if a value has none: whether it is at an end but for rounding, only one by one can tell.</summary>
    public bool TryApply(ReadOnlySpan<double> values, Span<double> shares)
    {
        var present = Missing.CountPresent(values);
        ElementLoop.Run(this, values, shares);
        return Missing.CountPresent(shares) == present;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        T low = T.Create(Low), high = T.Create(High);
        var points = IsReversed ? T.Create(Low + High) - x : x;
        var isOff = T.Less(x, low) | T.Less(high, x);
        return T.Select(isOff, T.Create(double.NaN), (points - T.Create(Zero)) / T.Create(Attainable));
    }
}
