using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Sixteen keys in one <see cref="Vector512{T}"/>.</summary>
internal readonly unsafe struct KeyLanes16(Vector512<uint> value) : IKeyLanes<KeyLanes16>
{
    private const double Whole = 4503599627370496;

    private readonly Vector512<uint> _value = value;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Create(uint value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Load(uint* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(KeyLanes16 value, uint* destination) => value._value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Min(KeyLanes16 left, KeyLanes16 right) => new(Vector512.Min(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Max(KeyLanes16 left, KeyLanes16 right) => new(Vector512.Max(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Subtract(KeyLanes16 left, KeyLanes16 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes16 Quantize(double* scores, double* greatest, double* scale, double missing, uint index, int indexBits)
    {
        const int Half = 16 / 2;
        var first = Bits(Vector512.Load(scores), Vector512.Load(greatest), Vector512.Load(scale), missing);
        var second = Bits(Vector512.Load(scores + Half), Vector512.Load(greatest + Half), Vector512.Load(scale + Half), missing);
        return new((Vector512.Narrow(first, second) << indexBits) | Vector512.Create(index));
    }

    // Above 2^52 the last bit of a double is a unit, so that the sum's low bits are the whole number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Bits(Vector512<double> score, Vector512<double> greatest, Vector512<double> scale, double missing)
    {
        var key = Vector512.MultiplyAddEstimate(greatest - score, scale, Vector512.Create(Whole));
        return Vector512.ConditionalSelect(Vector512.Equals(score, score), key, Vector512.Create(Whole + missing)).AsUInt64();
    }
}
