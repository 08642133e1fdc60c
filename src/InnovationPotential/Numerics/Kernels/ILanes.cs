using System.Numerics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Some doubles that are computed together, one row a lane, so that one kernel text serves every vector width.</summary>
/// <remarks>
/// Every operation is a single correctly rounded IEEE 754 operation on each lane, so a lane's result has the same bits whatever the width.
/// Only <see cref="MultiplyAdd"/> depends on the machine: it is fused on every processor that has such an instruction (x86-64 since 2013,
/// all of Arm64). A mask is a lane of all ones or all zeros.
/// </remarks>
internal unsafe interface ILanes<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The value in every lane.</summary>
    static abstract TSelf Create(double value);

    /// <summary>The bits in every lane.</summary>
    static abstract TSelf CreateBits(long bits);

    /// <summary>The doubles from an address on.</summary>
    static abstract TSelf Load(double* source);

    /// <summary>Writes the lanes from an address on.</summary>
    static abstract void Store(TSelf value, double* destination);

    /// <summary>The bits that are set in both.</summary>
    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>The bits that are set in either.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>The bits that are not set.</summary>
    static abstract TSelf operator ~(TSelf value);

    /// <summary>Mask of the lanes that are equal; NaN equals nothing.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>Mask of the lanes where left is less; false for NaN.</summary>
    static abstract TSelf Less(TSelf left, TSelf right);

    /// <summary>Lanes of <paramref name="yes"/> where the mask is set, else of <paramref name="no"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf yes, TSelf no);

    /// <summary><c>left &lt; right ? left : right</c>: with a NaN, or zeros of both signs, the right operand.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary><c>left &gt; right ? left : right</c>: with a NaN, or zeros of both signs, the right operand.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary><c>left·right + addend</c>, rounded once where the machine has an instruction for it, else twice.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>The bits as 64-bit integers, added with wrap-around.</summary>
    static abstract TSelf AddBits(TSelf left, TSelf right);

    /// <summary>The bits shifted right, zeros coming in.</summary>
    static abstract TSelf ShiftRightBits(TSelf value, int count);

    /// <summary>The bits shifted left.</summary>
    static abstract TSelf ShiftLeftBits(TSelf value, int count);

    /// <summary>Whether the operands are equal in every lane; NaN equals nothing.</summary>
    static abstract bool AllEqual(TSelf left, TSelf right);

    /// <summary>Whether a mask is set in some lane.</summary>
    static abstract bool Any(TSelf mask);
}
