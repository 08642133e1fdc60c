using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Sixteen keys in one <see cref="Vector512{T}"/>.</summary>
internal readonly unsafe struct KeyLanes16(Vector512<uint> value) : IKeyLanes<KeyLanes16, Lanes8>
{
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
    public static KeyLanes16 Narrow(Lanes8 first, Lanes8 second, int shift, uint index) =>
        new((Vector512.Narrow(first.Bits, second.Bits) << shift) | Vector512.Create(index));
}
