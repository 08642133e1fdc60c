using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Four keys in one <see cref="Vector128{T}"/>.</summary>
internal readonly unsafe struct KeyLanes4(Vector128<uint> value) : IKeyLanes<KeyLanes4, Lanes2>
{
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
    public static KeyLanes4 Narrow(Lanes2 first, Lanes2 second, int shift, uint index) =>
        new((Vector128.Narrow(first.Bits, second.Bits) << shift) | Vector128.Create(index));
}
