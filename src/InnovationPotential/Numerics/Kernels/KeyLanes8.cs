using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Eight keys in one <see cref="Vector256{T}"/>.</summary>
internal readonly unsafe struct KeyLanes8(Vector256<uint> value) : IKeyLanes<KeyLanes8>
{
    private const double Whole = 4503599627370496;

    private readonly Vector256<uint> _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Create(uint value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Load(uint* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(KeyLanes8 value, uint* destination) => value._value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Min(KeyLanes8 left, KeyLanes8 right) => new(Vector256.Min(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Max(KeyLanes8 left, KeyLanes8 right) => new(Vector256.Max(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Subtract(KeyLanes8 left, KeyLanes8 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes8 Quantize(double* scores, double* greatest, double* scale, double missing, uint index, int indexBits)
    {
        const int Half = 8 / 2;
        var first = Bits(Vector256.Load(scores), Vector256.Load(greatest), Vector256.Load(scale), missing);
        var second = Bits(Vector256.Load(scores + Half), Vector256.Load(greatest + Half), Vector256.Load(scale + Half), missing);
        return new((Vector256.Narrow(first, second) << indexBits) | Vector256.Create(index));
    }

    // Above 2^52 the last bit of a double is a unit, so that the sum's low bits are the whole number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Bits(Vector256<double> score, Vector256<double> greatest, Vector256<double> scale, double missing)
    {
        var key = Vector256.MultiplyAddEstimate(greatest - score, scale, Vector256.Create(Whole));
        return Vector256.ConditionalSelect(Vector256.Equals(score, score), key, Vector256.Create(Whole + missing)).AsUInt64();
    }
}
