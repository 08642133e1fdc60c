using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Four keys in one <see cref="Vector128{T}"/>.</summary>
internal readonly unsafe struct KeyLanes4(Vector128<uint> value) : IKeyLanes<KeyLanes4>
{
    private const double Whole = 4503599627370496;

    private readonly Vector128<uint> _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Create(uint value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Load(uint* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(KeyLanes4 value, uint* destination) => value._value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Min(KeyLanes4 left, KeyLanes4 right) => new(Vector128.Min(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Max(KeyLanes4 left, KeyLanes4 right) => new(Vector128.Max(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Subtract(KeyLanes4 left, KeyLanes4 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes4 Quantize(double* scores, double* greatest, double* scale, double missing, uint index, int indexBits)
    {
        const int Half = 4 / 2;
        var first = Bits(Vector128.Load(scores), Vector128.Load(greatest), Vector128.Load(scale), missing);
        var second = Bits(Vector128.Load(scores + Half), Vector128.Load(greatest + Half), Vector128.Load(scale + Half), missing);
        return new((Vector128.Narrow(first, second) << indexBits) | Vector128.Create(index));
    }

    // Above 2^52 the last bit of a double is a unit, so that the sum's low bits are the whole number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Bits(Vector128<double> score, Vector128<double> greatest, Vector128<double> scale, double missing)
    {
        var key = Vector128.MultiplyAddEstimate(greatest - score, scale, Vector128.Create(Whole));
        return Vector128.ConditionalSelect(Vector128.Equals(score, score), key, Vector128.Create(Whole + missing)).AsUInt64();
    }
}
