using System.Runtime.InteropServices;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Numbers at addresses, for kernels that read and write through pointers, between guards that nothing may write over.</summary>
internal sealed unsafe class LaneMemory : IDisposable
{
    private const int Guard = 64;
    private const double Untouched = 1234567.890625;

    private readonly List<(nint Start, int Length)> _rooms = [];

    /// <summary>A copy of numbers.</summary>
    public double* Of(params double[] values)
    {
        var start = (double*)NativeMemory.AlignedAlloc((nuint)(values.Length + (2 * Guard)) * sizeof(double), 64);
        new Span<double>(start, values.Length + (2 * Guard)).Fill(Untouched + _rooms.Count);
        values.CopyTo(new Span<double>(start + Guard, values.Length));
        _rooms.Add(((nint)start, values.Length));
        return start + Guard;
    }

    /// <summary>Room for numbers; what is not written stays NaN.</summary>
    public double* Room(int length) => Of([.. Enumerable.Repeat(double.NaN, length)]);

    /// <summary>The numbers from an address on.</summary>
    public static double[] Read(double* from, int count) => new Span<double>(from, count).ToArray();

    /// <summary>Frees the memory; fails where a guard was written over.</summary>
    public void Dispose()
    {
        var isIntact = true;
        for (var i = 0; i < _rooms.Count; i++)
        {
            // Each room has a guard of its own, so that a guard copied over another shows.
            var all = new Span<double>((double*)_rooms[i].Start, _rooms[i].Length + (2 * Guard));
            isIntact &= all[..Guard].IndexOfAnyExcept(Untouched + i) < 0 && all[^Guard..].IndexOfAnyExcept(Untouched + i) < 0;
            NativeMemory.AlignedFree((void*)_rooms[i].Start);
        }

        isIntact.Should().BeTrue("nothing is written beside its place");
    }
}
