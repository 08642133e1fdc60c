using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Doubles that stay where they are and begin on a cache line, so that no vector straddles two of them.</summary>
internal sealed unsafe class AlignedDoubles
{
    private const int Line = 64;

    private readonly double[] _array;

    public AlignedDoubles(int length)
    {
        _array = GC.AllocateArray<double>(length + (Line / sizeof(double)), pinned: true);
        var start = (nuint)Unsafe.AsPointer(ref _array[0]);
        Pointer = (double*)((start + Line - 1) & ~(nuint)(Line - 1));
        Length = length;
    }

    public double* Pointer { get; }

    public int Length { get; }

    public Span<double> Span => new(Pointer, Length);
}
