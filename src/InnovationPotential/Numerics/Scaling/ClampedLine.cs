using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// The line <c>start + span · ((clamp(x, low, high) − origin) / width)</c>, by division: exact where the reciprocal of the width would not
/// be.
/// </summary>
/// <remarks>One value and many give the same bits. NaN gives NaN.</remarks>
internal readonly record struct ClampedLine(double Low, double High, double Origin, double Width, double Start, double Span) : IFunction
{
    /// <summary>The result for one value.</summary>
    public double Apply(double value) => Start + (Span * ((Math.Clamp(value, Low, High) - Origin) / Width));

    /// <summary>The results for many values.</summary>
    /// <exception cref="ArgumentException">There are fewer results than values.</exception>
    public void Apply(ReadOnlySpan<double> values, Span<double> results) => ElementLoop.Run(this, values, results);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        T low = T.Create(Low), high = T.Create(High);
        x = T.Select(T.Less(x, low), low, T.Select(T.Less(high, x), high, x));
        return T.Create(Start) + (T.Create(Span) * ((x - T.Create(Origin)) / T.Create(Width)));
    }
}
