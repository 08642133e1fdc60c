using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The exponential function, about 1 ulp from the exact value.</summary>
/// <remarks>
/// x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r − 1 = r + r²/2 + r³·Q(r), Q the Chebyshev interpolant of degree 9, its relative error below 2^−58.
/// </remarks>
internal static class Exponential
{
    // Adding it rounds to a whole number, which then stands in the low bits.
    private const double Shift = 6755399441055744;

    /// <summary>e^x: 0 at −∞, +∞ where it is too great for a double, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        // Beyond these bounds the result is 0 or infinite already; the order of the operands keeps a NaN.
        x = T.Min(T.Create(710), T.Max(T.Create(-746), x));
        var shift = T.Create(Shift);
        var k = Split(x, out var rest) - shift;

        // In two halves, since 2^k itself may be too great or too small where the result is not.
        var half = T.MultiplyAdd(k, T.Create(0.5), shift);
        return (T.Create(1) + rest) * PowerOfTwo(half) * PowerOfTwo(k - (half - shift) + shift);
    }

    /// <summary>
    /// e^x and e^x − 1, the latter accurate relative to itself, for x not above 0; below about −708 the former is taken as 3·10^−308.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfNegative<T>(T x, out T minusOne)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        var k = Split(T.Max(T.Create(-708), x), out var rest);
        var exp = (one + rest) * PowerOfTwo(k);
        minusOne = T.Select(T.Equal(k, T.Create(Shift)), rest, exp - one);
        return exp;
    }

    // The shifted k, and e^r - 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Split<T>(T x, out T rest)
        where T : struct, ILanes<T>
    {
        var shift = T.Create(Shift);
        var shifted = T.MultiplyAdd(x, T.Create(1.44269504088896338700), shift);
        var k = shifted - shift;
        var r = T.MultiplyAdd(k, T.Create(-Logarithm.Ln2Low), T.MultiplyAdd(k, T.Create(-Logarithm.Ln2High), x));
        var p = T.MultiplyAdd(r, T.Create(2.09112987659402e-09), T.Create(2.5100472505694996e-08));
        p = T.MultiplyAdd(r, p, T.Create(2.7557282838800484e-07));
        p = T.MultiplyAdd(r, p, T.Create(2.7557268276905696e-06));
        p = T.MultiplyAdd(r, p, T.Create(2.4801587317228724e-05));
        p = T.MultiplyAdd(r, p, T.Create(0.00019841269863171557));
        p = T.MultiplyAdd(r, p, T.Create(0.0013888888888886537));
        p = T.MultiplyAdd(r, p, T.Create(0.008333333333330039));
        p = T.MultiplyAdd(r, p, T.Create(0.041666666666666664));
        p = T.MultiplyAdd(r, p, T.Create(0.16666666666666669));
        p = T.MultiplyAdd(r, p, T.Create(0.5));
        rest = T.MultiplyAdd(r * r, p, r);
        return shifted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOfTwo<T>(T shifted)
        where T : struct, ILanes<T> => T.ShiftLeftBits(T.AddBits(shifted, T.CreateBits(1023)), 52);
}
