using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>One key, for machines without vectors.</summary>
internal readonly unsafe struct KeyLanes1(uint value) : IKeyLanes<KeyLanes1, Lanes1>
{
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
    public static KeyLanes1 Narrow(Lanes1 first, Lanes1 second, int shift, uint index) => new(((uint)first.Bits << shift) | index);
}
