using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The natural logarithm, below 1 ulp from the exact value.</summary>
/// <remarks>
/// x = 2^k·(1 + f) with √½ ≤ 1 + f &lt; √2; log(1 + f) = f − f²/2 + s·(f²/2 + R(s²)), s = f/(2 + f), R the minimax polynomial of Sun's
/// fdlibm (e_log.c).
/// </remarks>
internal static class Logarithm
{
    /// <summary>ln 2.</summary>
    public const double Ln2 = 0.69314718055994531;

    /// <summary>The leading digits of ln 2: a multiple of it has no more than a double holds.</summary>
    public const double Ln2High = 6.93147180369123816490e-01;

    /// <summary>What they leave of it.</summary>
    public const double Ln2Low = 1.90821492927058770002e-10;

    private const long HalfSqrtTwo = 0x3FE6A09E00000000;
    private const long One = 0x3FF0000000000000;
    private const double TwoTo52 = 4503599627370496;
    private const double LeastNormal = 2.2250738585072014e-308;
    private const double TwoTo54 = 18014398509481984;

    /// <summary>ln x: −∞ at 0, NaN below, +∞ at +∞.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var normal = T.Min(T.Max(x, T.Create(LeastNormal)), T.Create(double.MaxValue));
        return T.AllEqual(normal, x) ? OfNormal(x) : OfAny(x);
    }

    /// <summary>ln x where x is known to be positive, finite and not subnormal; meaningless elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfNormal<T>(T x)
        where T : struct, ILanes<T> => OfNormal(x, T.Create(TwoTo52 + 1023));

    /// <summary>
    /// The logarithm of what is left of x, between the square roots of 1/2 and 2, without 2^exponent: to some 2^−53, good enough for an
    /// exponent; x is known to be positive, finite and not subnormal.
    /// </summary>
    /// <remarks>Half of the polynomial waits for the other half only at the end: the chain is what takes long.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfFraction<T>(T x, out T exponent)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        var fraction = Reduce(x, out exponent);
        exponent -= T.Create(TwoTo52 + 1023);
        var f = fraction - one;
        var s = f / (fraction + one);
        var z = s * s;
        var w = z * z;
        var low = T.MultiplyAdd(z, T.Create(3.999999999940941908e-01), T.Create(6.666666666666735130e-01));
        var middle = T.MultiplyAdd(z, T.Create(2.222219843214978396e-01), T.Create(2.857142874366239149e-01));
        var high = T.MultiplyAdd(z, T.Create(1.531383769920937332e-01), T.Create(1.818357216161805012e-01));
        high = T.MultiplyAdd(w, T.Create(1.479819860511658591e-01), high);
        var r = T.MultiplyAdd(w * w, high, T.MultiplyAdd(w, middle, low));
        return T.MultiplyAdd(s, T.MultiplyAdd(z, r, one - fraction), f);
    }

    // The biased exponent as the last bits of 2^52 + it, and the rest of x, between the square roots of 1/2 and 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Reduce<T>(T x, out T exponent)
        where T : struct, ILanes<T>
    {
        var bits = T.AddBits(x, T.CreateBits(One - HalfSqrtTwo));
        exponent = T.ShiftRightBits(bits, 52) | T.Create(TwoTo52);
        return T.AddBits(bits & T.CreateBits(0x000FFFFFFFFFFFFF), T.CreateBits(HalfSqrtTwo));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T OfAny<T>(T x)
        where T : struct, ILanes<T>
    {
        var zero = T.Create(0);
        var subnormal = T.Less(x, T.Create(LeastNormal));
        var scaled = T.Select(subnormal, x * T.Create(TwoTo54), x);
        var log = OfNormal(scaled, T.Select(subnormal, T.Create(TwoTo52 + 1023 + 54), T.Create(TwoTo52 + 1023)));
        log = T.Select(T.Less(x, T.Create(double.PositiveInfinity)), log, x);
        log = T.Select(T.Equal(x, zero), T.Create(double.NegativeInfinity), log);
        return T.Select(T.Less(x, zero), T.Create(double.NaN), log);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OfNormal<T>(T x, T bias)
        where T : struct, ILanes<T>
    {
        var f = Reduce(x, out var k) - T.Create(1);
        k -= bias;
        var half = T.Create(0.5) * f * f;
        var s = f / (T.Create(2) + f);
        var z = s * s;
        var w = z * z;
        var even = T.MultiplyAdd(w, T.Create(1.531383769920937332e-01), T.Create(2.222219843214978396e-01));
        even = w * T.MultiplyAdd(w, even, T.Create(3.999999999940941908e-01));
        var odd = T.MultiplyAdd(w, T.Create(1.479819860511658591e-01), T.Create(1.818357216161805012e-01));
        odd = T.MultiplyAdd(w, odd, T.Create(2.857142874366239149e-01));
        odd = T.MultiplyAdd(w, odd, T.Create(6.666666666666735130e-01));
        var rest = T.MultiplyAdd(z, odd, even) + half;
        var low = T.MultiplyAdd(s, rest, k * T.Create(Ln2Low));
        return T.MultiplyAdd(k, T.Create(Ln2High), f - (half - low));
    }
}
