using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>Aggregates of each column of a <see cref="ColumnBlock"/> over its rows, missing-aware, in one pass over the memory.</summary>
/// <remarks>
/// NaN is a missing value and is left out. The result does not depend on the number of threads or on the machine's vector width.
/// </remarks>
internal static class ColumnAggregates
{
    private const int Chunk = 1 << 18;

    /// <summary>The least and the greatest present value of each column.</summary>
    /// <remarks>A column without present values gives NaN twice. A zero is given as 0, not −0. Infinite values count as values.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="minimum">Takes the least value of each column.</param>
    /// <param name="maximum">Takes the greatest value of each column.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A destination is shorter than the number of columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static unsafe void MinMax(ColumnBlock columns, Span<double> minimum, Span<double> maximum, int degreeOfParallelism = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        if (minimum.Length < columns.Count)
            throw new ArgumentException("The destination is shorter than the number of columns.", nameof(minimum));
        if (maximum.Length < columns.Count)
            throw new ArgumentException("The destination is shorter than the number of columns.", nameof(maximum));
        fixed (double* data = columns.Data)
        {
            if (degreeOfParallelism == 1 || columns.Rows * (long)columns.Count <= Chunk)
            {
                for (var j = 0; j < columns.Count; j++)
                    (minimum[j], maximum[j]) = Defined(ColumnRange.Find(data + ((nint)j * columns.Stride), columns.Rows));
                return;
            }

            var chunks = (columns.Rows + Chunk - 1) / Chunk;
            var parts = FindParts(data, columns.Count, columns.Rows, columns.Stride, chunks, degreeOfParallelism);
            for (var j = 0; j < columns.Count; j++)
                (minimum[j], maximum[j]) = Defined(Merge(parts.AsSpan(j * chunks, chunks)));
        }
    }

    private static unsafe (double Least, double Greatest)[] FindParts(double* data, int count, int rows, int stride, int chunks,
        int threads)
    {
        var parts = new (double, double)[count * chunks];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var from = i % chunks * Chunk;
            parts[i] = ColumnRange.Find(data + ((nint)(i / chunks) * stride) + from, Math.Min(Chunk, rows - from));
        });
        return parts;
    }

    private static (double Least, double Greatest) Merge(ReadOnlySpan<(double Least, double Greatest)> parts)
    {
        var (least, greatest) = parts[0];
        foreach (var part in parts)
        {
            least = Math.Min(least, part.Least);
            greatest = Math.Max(greatest, part.Greatest);
        }

        return (least, greatest);
    }

    private static (double Least, double Greatest) Defined((double Least, double Greatest) range) =>
        range.Least <= range.Greatest ? range : (double.NaN, double.NaN);
}
