using System.Runtime.Intrinsics;

namespace InnovationPotential.Benchmarks;

/// <summary>A column-major table of random values, 5 % of them missing, and the floor: reading it.</summary>
internal sealed unsafe class KernelTable
{
    public const int Columns = 20;
    private static KernelTable? _last;

    private KernelTable(int rows)
    {
        Rows = rows;
        Data = GC.AllocateUninitializedArray<double>(rows * Columns);
        var random = new Random(1);
        foreach (ref var value in Data.AsSpan())
            value = random.NextDouble() < 0.05 ? double.NaN : 1 + (10 * random.NextDouble());
        Weights = [.. Enumerable.Range(0, Columns).Select(j => (1 + random.NextDouble()) / 60)];
        PillarWeights = [.. Enumerable.Range(0, Columns).Select(j => 0.01 * (1 + (j / 4)))];
    }

    public int Rows { get; }

    public double[] Data { get; }

    /// <summary>Twenty different weights.</summary>
    public double[] Weights { get; }

    /// <summary>Five different weights, four columns each.</summary>
    public double[] PillarWeights { get; }

    public static KernelTable Of(int rows)
    {
        if (_last?.Rows != rows)
            _last = new KernelTable(rows);
        return _last;
    }

    public double Read(int threads)
    {
        var sums = new double[threads * 8];
        Parallel.For(0, sums.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var from = Data.Length / sums.Length * i;
            sums[i] = Sum(Data.AsSpan(from, Data.Length / sums.Length));
        });
        return sums.Sum();
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        fixed (double* first = values)
        {
            for (var i = 0; i + 32 <= values.Length; i += 32)
            {
                a += Vector512.Load(first + i);
                b += Vector512.Load(first + i + 8);
                c += Vector512.Load(first + i + 16);
                d += Vector512.Load(first + i + 24);
            }
        }

        return Vector512.Sum(a + b + c + d);
    }
}
