using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>The map <c>y = clamp(slope · x + intercept, low, high)</c>; NaN stays NaN. One value and many give the same bits.</summary>
/// <remarks>
/// The line in the form in which it is written down, in a formula or a query, and composed: two coefficients, of which the slope may be 0.
/// What is 0 or 1 by definition, the score of a goalpost, may come out a rounding beside it.
/// </remarks>
/// <param name="Slope">The factor.</param>
/// <param name="Intercept">The summand.</param>
internal readonly record struct AffineMap(double Slope, double Intercept)
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
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public void Apply(ReadOnlySpan<double> values, Span<double> results)
    {
        if (values.Length != results.Length) throw new ArgumentException("There must be as many results as values.", nameof(results));
        if (Vector512.IsHardwareAccelerated) Run<Lanes8>(values, results);
        else if (Vector256.IsHardwareAccelerated) Run<Lanes4>(values, results);
        else if (Vector128.IsHardwareAccelerated) Run<Lanes2>(values, results);
        else Run<Lanes1>(values, results);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void Run<T>(ReadOnlySpan<double> values, Span<double> results)
        where T : struct, ILanes<T>
    {
        fixed (double* from = values, to = results)
        {
            T slope = T.Create(Slope), intercept = T.Create(Intercept), low = T.Create(Low), high = T.Create(High);
            var i = 0;
            for (; i + T.Count <= values.Length; i += T.Count)
            {
                Prefetch.Ahead<T>(from + i);
                var y = (slope * T.Load(from + i)) + intercept;
                T.Store(T.Select(T.Less(y, low), low, T.Select(T.Less(high, y), high, y)), to + i);
            }

            for (; i < values.Length; i++) to[i] = Apply(from[i]);
        }
    }
}
