using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Normalizes blocks of rows, and aggregates each while it is in the cache: what a program does that has the kernels and its own maps.
/// </summary>
internal static class NormalizedBlocks
{
    private const int Block = 4096;

    public delegate void Aggregate(ColumnBlock columns, Span<double> scores);

    /// <summary>Runs over all rows.</summary>
    /// <param name="data">The columns, one after the other.</param>
    /// <param name="maps">A map for each column.</param>
    /// <param name="scores">Takes the result of each row.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="aggregate">The kernel.</param>
    public static void Run(ReadOnlyMemory<double> data, AffineMap[] maps, Memory<double> scores, int threads, Aggregate aggregate)
    {
        var rows = scores.Length;
        Parallel.For(
            0,
            (rows + Block - 1) / Block,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new double[maps.Length * Block],
            (i, _, normalized) =>
            {
                var length = Math.Min(Block, rows - (i * Block));
                for (var j = 0; j < maps.Length; j++)
                    maps[j].Apply(data.Span.Slice((j * rows) + (i * Block), length), normalized.AsSpan(j * length, length));
                aggregate(new ColumnBlock(normalized.AsSpan(0, maps.Length * length), maps.Length, length),
                    scores.Span.Slice(i * Block, length));
                return normalized;
            },
            _ => { });
    }

    /// <summary>The map from two values to two scores.</summary>
    public static AffineMap Between(double worst, double best, double low = 0, double high = 1) =>
        new((high - low) / (best - worst), low - (worst * (high - low) / (best - worst)));
}
