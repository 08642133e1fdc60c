using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Eight keys in one <see cref="Vector256{T}"/>.</summary>
internal readonly unsafe struct KeyLanes8(Vector256<uint> value) : IKeyLanes<KeyLanes8, Lanes4>
{
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
    public static KeyLanes8 Narrow(Lanes4 first, Lanes4 second, int shift, uint index) =>
        new((Vector256.Narrow(first.Bits, second.Bits) << shift) | Vector256.Create(index));
}
