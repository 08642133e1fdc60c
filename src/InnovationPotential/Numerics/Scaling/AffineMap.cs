using System.Runtime.CompilerServices;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>The map <c>y = clamp(slope · x + intercept, low, high)</c>; NaN stays NaN. One value and many give the same bits.</summary>
/// <remarks>
/// The line in the form in which it is written down, in a formula or a query, and composed: two coefficients, of which the slope may be 0.
/// What is 0 or 1 by definition, the score of a goalpost, may come out a rounding beside it.
/// </remarks>
/// <param name="Slope">The factor.</param>
/// <param name="Intercept">The summand.</param>
internal readonly record struct AffineMap(double Slope, double Intercept) : IFunction
{
    /// <summary>The value itself.</summary>
    public static AffineMap Identity { get; } = new(1, 0);

    /// <summary>The lowest result; −∞ by default.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>The highest result; +∞ by default.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the map changes nothing.</summary>
    public bool IsIdentity => this == Identity;

    /// <summary>The image of a value.</summary>
    /// <param name="value">A value; NaN gives NaN.</param>
    public double Apply(double value)
    {
        var y = (Slope * value) + Intercept;
        return y < Low ? Low : y > High ? High : y;
    }

    /// <summary>The images of a column of values.</summary>
    /// <param name="values">The values; NaN gives NaN.</param>
    /// <param name="results">Receives the images; may be the values themselves.</param>
    /// <exception cref="ArgumentException">There are fewer results than values.</exception>
    public void Apply(ReadOnlySpan<double> values, Span<double> results) => ElementLoop.Run(this, values, results);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        T y = (T.Create(Slope) * x) + T.Create(Intercept), low = T.Create(Low), high = T.Create(High);
        return T.Select(T.Less(y, low), low, T.Select(T.Less(high, y), high, y));
    }
}
