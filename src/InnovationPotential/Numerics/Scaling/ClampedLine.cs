using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// The line <c>start + span · ((clamp(x, low, high) − origin) / width)</c>, by division: exact where the reciprocal of the width would not
/// be.
/// </summary>
/// <remarks>One value and many give the same bits. NaN gives NaN.</remarks>
internal readonly record struct ClampedLine(double Low, double High, double Origin, double Width, double Start, double Span)
{
    /// <summary>The result for one value.</summary>
    public double Apply(double value) => Start + (Span * ((Math.Clamp(value, Low, High) - Origin) / Width));

    /// <summary>The results for many values.</summary>
    public void Apply(ReadOnlySpan<double> values, Span<double> results)
    {
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
            T low = T.Create(Low), high = T.Create(High), origin = T.Create(Origin), width = T.Create(Width), start = T.Create(Start),
                span = T.Create(Span);
            var i = 0;
            for (; i + T.Count <= values.Length; i += T.Count)
            {
                Prefetch.Ahead<T>(from + i);
                var x = T.Load(from + i);
                x = T.Select(T.Less(x, low), low, T.Select(T.Less(high, x), high, x));
                T.Store(start + (span * ((x - origin) / width)), to + i);
            }

            for (; i < values.Length; i++) to[i] = Apply(from[i]);
        }
    }
}
