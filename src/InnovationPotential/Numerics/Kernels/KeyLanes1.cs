using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>One key, for machines without vectors.</summary>
internal readonly unsafe struct KeyLanes1(uint value) : IKeyLanes<KeyLanes1>
{
    private const double Whole = 4503599627370496;

    private readonly uint _value = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Create(uint value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Load(uint* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(KeyLanes1 value, uint* destination) => *destination = value._value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Min(KeyLanes1 left, KeyLanes1 right) => new(Math.Min(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Max(KeyLanes1 left, KeyLanes1 right) => new(Math.Max(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Subtract(KeyLanes1 left, KeyLanes1 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyLanes1 Quantize(double* scores, double* greatest, double* scale, double missing, uint index, int indexBits)
    {
        var key = double.IsNaN(*scores) ? Whole + missing : double.MultiplyAddEstimate(*greatest - *scores, *scale, Whole);
        return new(((uint)BitConverter.DoubleToUInt64Bits(key) << indexBits) | index);
    }
}
