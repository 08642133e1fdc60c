using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The exponential function, about 1 ulp from the exact value.</summary>
/// <remarks>x = k·ln 2 + r with |r| ≤ ½ ln 2; exp r by the rational minimax approximation of Sun's fdlibm (e_exp.c).</remarks>
internal static class Exponential
{
    private const double Shift = 6755399441055744;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>e^x: 0 at −∞, +∞ where it is too great for a double, NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILanes<T>
    {
        var minusOne = MinusOneOfRest(x, out var k);
        return PowerOfTwo(T.Create(1) + minusOne, k);
    }

    /// <summary>e^x, and e^x − 1 accurate relative to itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x, out T minusOne)
        where T : struct, ILanes<T>
    {
        var one = T.Create(1);
        var rest = MinusOneOfRest(x, out var k);
        var exp = PowerOfTwo(one + rest, k);
        minusOne = T.Select(T.Equal(k, T.Create(0)), rest, exp - one);
        return exp;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T MinusOneOfRest<T>(T x, out T k)
        where T : struct, ILanes<T>
    {
        // Beyond these bounds the result is 0 or infinite already; the order of the operands keeps a NaN.
        x = T.Min(T.Create(710), T.Max(T.Create(-746), x));
        var shift = T.Create(Shift);
        k = ((x * T.Create(1.44269504088896338700)) + shift) - shift;
        var high = x - (k * T.Create(Ln2High));
        var low = k * T.Create(Ln2Low);
        var r = high - low;
        var t = r * r;
        var c = r - (t * (T.Create(1.66666666666666019037e-01) + (t * (T.Create(-2.77777777770155933842e-03)
            + (t * (T.Create(6.61375632143793436117e-05) + (t * (T.Create(-1.65339022054652515390e-06)
            + (t * T.Create(4.13813679705723846039e-08))))))))));
        return ((r * c / (T.Create(2) - c)) - low) + high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T PowerOfTwo<T>(T value, T k)
        where T : struct, ILanes<T>
    {
        // In two halves, since 2^k itself may be too great or too small where value·2^k is not.
        var shift = T.Create(Shift);
        var half = ((k * T.Create(0.5)) + shift) - shift;
        return value * Bits(half) * Bits(k - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Bits<T>(T k)
        where T : struct, ILanes<T> => T.ShiftLeftBits(T.AddBits(k + T.Create(Shift), T.CreateBits(1023)), 52);
}
