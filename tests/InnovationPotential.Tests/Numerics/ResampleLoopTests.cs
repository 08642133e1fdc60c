using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Sums of columns over rows that count differently often; whole numbers, so that nothing is rounded.</summary>
public sealed unsafe class ResampleLoopTests
{
    private const int Rows = 7;
    private const int Stride = 9;

    private static readonly double[] Weights = [.. Enumerable.Range(0, Rows * 16).Select(i => (double)(i * i % 5))];
    private static readonly double[] Columns = [.. Enumerable.Range(0, 4 * Stride).Select(i => (double)((i * 37 % 23) - 11))];
    private static readonly double[] Begun = [.. Enumerable.Range(0, 64).Select(i => i * 1.5)];

    [Fact]
    public void Sums_go_on_from_where_they_were()
    {
        double[] expected = [.. Enumerable.Range(0, 64).Select(i =>
            Begun[i] + Enumerable.Range(0, Rows).Sum(row => Weights[(row * 16) + (i % 16)] * Columns[(i / 16 * Stride) + row]))];
        Sums(&ResampleLoop.Add).Should().Equal(expected);
        Sums(&ResampleLoop.Add<Lanes1>).Should().Equal(expected);
        Sums(&ResampleLoop.Add<Lanes2>).Should().Equal(expected);
        Sums(&ResampleLoop.Add<Lanes4>).Should().Equal(expected);
        Sums(&ResampleLoop.Add<Lanes8>).Should().Equal(expected);
    }

    private static double[] Sums(delegate*<double*, double*, int, int, double*, void> add)
    {
        using var memory = new LaneMemory();
        var sums = memory.Of(Begun);
        add(memory.Of(Weights), memory.Of(Columns), Stride, Rows, sums);
        return LaneMemory.Read(sums, 64);
    }
}
