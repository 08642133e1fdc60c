namespace InnovationPotential.Robustness;

/// <summary>The mean absolute shift in rank of each replication, R_S = (1/M) Σ |nominal rank − rank|, as the whole number M·R_S.</summary>
/// <remarks>
/// M units have a nominal rank. Where some of them have none in a replication, the mean is over the others, rounded to a multiple of 1/M.
/// </remarks>
internal sealed class ShiftTally
{
    private const long MostBins = 8192;

    private const long FoldFrom = long.MaxValue / 2;

    private readonly int[] _nominal;
    private readonly int _shift;
    private long _recentSum;
    private long _recentSquares;

    /// <summary>A tally without counts.</summary>
    /// <param name="nominal">The nominal ranks; 0 for none.</param>
    public ShiftTally(int[] nominal)
    {
        _nominal = nominal;
        Ranked = nominal.Count(r => r > 0);
        var greatest = (long)nominal.Length * nominal.Length;
        while (greatest >> _shift >= MostBins) _shift++;
        Histogram = new long[(greatest >> _shift) + 1];
    }

    /// <summary>The units with a nominal rank, M.</summary>
    public int Ranked { get; }

    /// <summary>The replications with a shift.</summary>
    public long Count { get; private set; }

    /// <summary>Σ M·R_S.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>Σ (M·R_S)².</summary>
    public Int128 Squares { get; private set; }

    /// <summary>How often M·R_S fell into each bin.</summary>
    public long[] Histogram { get; }

    /// <summary>The values of M·R_S in a bin.</summary>
    public long BinWidth => 1L << _shift;

    /// <summary>Counts a replication in which every unit is ranked.</summary>
    /// <param name="moved">M·R_S.</param>
    public void Add(long moved)
    {
        Count++;
        Histogram[Math.Min(moved >> _shift, Histogram.Length - 1)]++;
        if (moved > int.MaxValue)
        {
            Sum += moved;
            Squares += (Int128)moved * moved;
            return;
        }

        _recentSum += moved;
        _recentSquares += moved * moved;
        if (_recentSquares > FoldFrom) Fold();
    }

    /// <summary>Counts a replication.</summary>
    /// <param name="ranks">The ranks; 0 for none.</param>
    public void Add(ReadOnlySpan<int> ranks)
    {
        var (moved, both) = (0L, 0L);
        for (var i = 0; i < ranks.Length; i++)
        {
            if (ranks[i] == 0 || _nominal[i] == 0) continue;
            moved += Math.Abs(ranks[i] - _nominal[i]);
            both++;
        }

        if (both == Ranked && both > 0) Add(moved);
        else if (both > 0) Add(((2 * moved * Ranked) + both) / (2 * both));
    }

    /// <summary>Moves the recent sums to the wide ones.</summary>
    public void Fold()
    {
        Sum += _recentSum;
        Squares += _recentSquares;
        (_recentSum, _recentSquares) = (0, 0);
    }

    /// <summary>Adds another tally.</summary>
    public void Merge(ShiftTally other)
    {
        Fold();
        other.Fold();
        Count += other.Count;
        Sum += other.Sum;
        Squares += other.Squares;
        Accumulation.Add(Histogram, other.Histogram);
    }

    /// <summary>Reads or writes the counts.</summary>
    public void Exchange(CountExchange exchange)
    {
        Fold();
        Count = exchange.Long(Count);
        Sum = exchange.Wide(Sum);
        Squares = exchange.Wide(Squares);
        exchange.Longs(Histogram);
    }
}
