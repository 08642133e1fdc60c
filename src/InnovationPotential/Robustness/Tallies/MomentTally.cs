using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Integer sums, sums of squares and histograms of values on a scale, a row at a time.</summary>
/// <remarks>
/// Values off the scale are summed as well, up to half a million scales away, counted apart, and stand in the outermost bins.
/// </remarks>
/// <param name="rows">The rows.</param>
/// <param name="histograms">Whether there are histograms.</param>
/// <param name="signed">Whether the values run from minus the scale's width to plus it, rather than from 0.</param>
internal sealed unsafe class MomentTally(int rows, bool histograms, bool signed)
{
    /// <summary>The most counts of all histograms together.</summary>
    public const long MostCounts = 1L << 24;

    private const int MostBins = 4096;
    private const int FewestBins = 64;
    private const int FoldAfter = 64;
    /// <summary>So many scales away a value is still summed as it is.</summary>
    public const double MostScales = 524_288;

    private const double FarthestFine = 2 * LaneScale.FineSteps * MostScales;
    private const double FarthestCoarse = 67108864 * MostScales;

    private readonly double _offset = signed ? LaneScale.FineSteps : 0;
    private readonly int _shift = 40 + (signed ? 1 : 0) - System.Numerics.BitOperations.Log2((uint)BinsFor(rows));
    private readonly long[] _sums = GC.AllocateArray<long>(rows * LaneMoments.Stride, pinned: true);
    private readonly long[] _bins = GC.AllocateArray<long>(ReplicationBatch.Lanes, pinned: true);
    private readonly int[] _additions = new int[rows];
    private readonly uint[] _recent = histograms ? new uint[rows * (BinsFor(rows) + 2)] : [];
    private readonly long[] _sinceFold = new long[rows];

    /// <summary>The bins of a row.</summary>
    public int BinCount { get; } = BinsFor(rows);

    /// <summary>How often the values of a row fell into each bin, at [row · bins + bin]; complete after <see cref="Fold"/>.</summary>
    public long[] Histogram { get; } = histograms ? new long[rows * BinsFor(rows)] : [];

    /// <summary>The number of values of each row.</summary>
    public long[] Counts { get; } = new long[rows];

    /// <summary>Those of them off the scale.</summary>
    public long[] Outside { get; } = new long[rows];

    /// <summary>Sums of the values in fine steps.</summary>
    public Int128[] Fine { get; } = new Int128[rows];

    /// <summary>Sums of the values in coarse steps from the reference.</summary>
    public Int128[] Coarse { get; } = new Int128[rows];

    /// <summary>Sums of their squares.</summary>
    public Int128[] Squares { get; } = new Int128[rows];

    // Beside the bins stand one for values beyond the last and one for those that are not there.
    private int Stride => BinCount + 2;

    /// <summary>The bins of a row when there are so many rows.</summary>
    public static int BinsFor(int rows)
    {
        var bins = MostBins;
        while (bins > FewestBins && (long)rows * bins > MostCounts) bins /= 2;
        return bins;
    }

    /// <summary>Adds the values of a row with vectors of a width.</summary>
    public void Add<T, TValues>(int row, TValues values)
        where T : struct, ILanes<T>
        where TValues : struct, ILaneValues
    {
        if (++_additions[row] > FoldAfter) FoldSums(row);
        if (_recent.Length > 0 && (_sinceFold[row] += ReplicationBatch.Lanes) > uint.MaxValue) FoldHistogram(row);
        fixed (long* sums = _sums)
        {
            if (!LaneMoments.Add<T, TValues>(values, sums + ((nint)row * LaneMoments.Stride)))
            {
                AddOneByOne(row, values);
                return;
            }
        }

        if (_recent.Length == 0) return;
        fixed (long* bins = _bins)
        fixed (uint* recent = _recent)
        {
            LaneMoments.Bins<T, TValues>(values, _offset, _shift, BinCount + 1, bins);
            var counts = recent + ((nint)row * Stride);
            for (var lane = 0; lane < ReplicationBatch.Lanes; lane++) counts[bins[lane]]++;
        }
    }

    /// <summary>Adds another tally.</summary>
    public void Merge(MomentTally other)
    {
        Fold();
        other.Fold();
        Accumulation.Add(Counts, other.Counts);
        Accumulation.Add(Outside, other.Outside);
        Accumulation.Add(Fine, other.Fine);
        Accumulation.Add(Coarse, other.Coarse);
        Accumulation.Add(Squares, other.Squares);
        if (Histogram.Length > 0 && other.Histogram.Length > 0) Accumulation.Add(Histogram, other.Histogram);
    }

    /// <summary>Counts the values of a row in its histogram only.</summary>
    public void CountOneByOne<TValues>(int row, TValues values)
        where TValues : struct, ILaneValues
    {
        for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
        {
            if (Lanes1.Any(values.Present<Lanes1>(lane))) Count(row, FineOf(values, lane));
        }
    }

    /// <summary>Reads or writes the counts.</summary>
    public void Exchange(CountExchange exchange)
    {
        Fold();
        exchange.Longs(Counts);
        exchange.Longs(Outside);
        exchange.Wide(Fine);
        exchange.Wide(Coarse);
        exchange.Wide(Squares);
        exchange.Longs(Histogram);
    }

    /// <summary>Moves the recent sums and counts to the wide ones.</summary>
    public void Fold()
    {
        for (var row = 0; row < Counts.Length; row++)
        {
            FoldSums(row);
            if (_recent.Length > 0) FoldHistogram(row);
        }
    }

    private void FoldSums(int row)
    {
        _additions[row] = 1;
        var sums = _sums.AsSpan(row * LaneMoments.Stride, LaneMoments.Stride);
        var (count, fine, coarse, squares) = (0L, Int128.Zero, Int128.Zero, Int128.Zero);
        for (var i = 0; i < 8; i++)
        {
            count -= sums[i];
            fine += (ulong)sums[i + 8];
            coarse += (ulong)sums[i + 16];
            squares += (ulong)sums[i + 24];
        }

        Counts[row] += count;
        Fine[row] += fine - ((Int128)LaneMoments.Bias * count);
        Coarse[row] += coarse - ((Int128)LaneMoments.Bias * count);
        Squares[row] += squares;
        sums.Clear();
    }

    private void FoldHistogram(int row)
    {
        var recent = _recent.AsSpan(row * Stride, Stride);
        var counts = Histogram.AsSpan(row * BinCount, BinCount);
        for (var bin = 0; bin < counts.Length; bin++) counts[bin] += recent[bin];
        counts[^1] += recent[BinCount];
        recent.Clear();
        _sinceFold[row] = 0;
    }

    private void AddOneByOne<TValues>(int row, TValues values)
        where TValues : struct, ILaneValues
    {
        for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
        {
            if (!Lanes1.Any(values.Present<Lanes1>(lane))) continue;
            var fine = FineOf(values, lane);
            var coarse = (Int128)Limited(values.Coarse<Lanes1>(lane), FarthestCoarse);
            Counts[row]++;
            if (Lanes1.Any(values.Outside<Lanes1>(lane))) Outside[row]++;
            Fine[row] += fine;
            Coarse[row] += coarse;
            Squares[row] += coarse * coarse;
            if (Histogram.Length > 0) Count(row, fine);
        }
    }

    private void Count(int row, Int128 fine) =>
        Histogram[(row * BinCount) + (int)Int128.Clamp((fine + (Int128)_offset) >> _shift, 0, BinCount - 1)]++;

    private static Int128 FineOf<TValues>(TValues values, int lane)
        where TValues : struct, ILaneValues => (Int128)Limited(values.Fine<Lanes1>(lane), FarthestFine);

    // The whole numbers that vectors make are whole within 2^51 steps only. An infinite value less an infinite one stays where it was.
    private static double Limited(Lanes1 steps, double limit)
    {
        double value;
        Lanes1.Store(steps, &value);
        return double.IsNaN(value) ? 0 : Math.Round(Math.Clamp(value, -limit, limit));
    }
}
