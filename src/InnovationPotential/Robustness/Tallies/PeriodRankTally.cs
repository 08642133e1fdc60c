using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How often each unit of a period had each rank, and how far the ranks moved from the nominal ones.</summary>
/// <remarks>Units are counted in nominal order, so that what is written lies close together.</remarks>
internal sealed unsafe class PeriodRankTally
{
    // Without vectors sorting each replication overtakes the network early.
    private const int MostUnitsWithoutVectors = 64;

    private readonly int _period;
    private readonly int[] _places;
    private readonly int[] _nominal;
    private readonly bool _allNominal;
    private readonly RankNetwork? _network;
    private readonly UnorderedRanks _unordered;
    private readonly int[] _ranks;
    private readonly ushort[]? _matrix;
    private readonly uint[] _recent;
    private long _sinceFold;

    /// <summary>A tally without counts.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="period">The period's index.</param>
    /// <param name="comparators">The sorting network for the units; null when there are too many.</param>
    /// <param name="pairs">Whether pairs are counted.</param>
    public PeriodRankTally(StudyFrame frame, int period, int[]? comparators, bool pairs)
    {
        var units = frame.Units.Count;
        _period = period;
        Layout = RankLayout.Of(frame);
        int RankOf(int unit) => frame.NominalRanks[(period * units) + unit];
        Order = [.. Enumerable.Range(0, units).OrderBy(u => RankOf(u) is > 0 and var rank ? rank : int.MaxValue)];
        _places = Array.ConvertAll(Order, u => ((period * units) + u) * ReplicationBatch.Lanes);
        _nominal = Array.ConvertAll(Order, RankOf);
        _allNominal = Array.TrueForAll(_nominal, r => r > 0);
        _network = comparators is null || (!Vector128.IsHardwareAccelerated && units > MostUnitsWithoutVectors)
            ? null : new RankNetwork(_places, comparators);
        _unordered = new UnorderedRanks(_places);
        _ranks = new int[units];
        _recent = new uint[Layout.Bins * units];
        Counts = new long[_recent.Length];
        Sums = Layout.IsExact ? null : new RankSums(units);
        Shift = new ShiftTally(_nominal);
        if (!pairs) return;
        _matrix = new ushort[units * ReplicationBatch.Lanes];
        Pairs = new PairTally(units);
    }

    /// <summary>
    /// The unit at each place of the nominal order: best first, those without a rank last, in the order of the table where ranks are equal.
    /// </summary>
    public int[] Order { get; }

    /// <summary>How ranks are laid out in bins.</summary>
    public RankLayout Layout { get; }

    /// <summary>
    /// How often the unit at a place of the nominal order had a rank of a bin, at [bin · units + place]; complete after <see cref="Fold"/>.
    /// </summary>
    public long[] Counts { get; }

    /// <summary>Sums of ranks, kept where bins hold more than one rank.</summary>
    public RankSums? Sums { get; }

    /// <summary>How far the ranks moved.</summary>
    public ShiftTally Shift { get; }

    /// <summary>How often a unit ranked ahead of another; null when not counted.</summary>
    public PairTally? Pairs { get; }

    /// <summary>Counts the replications of a batch; the scores of lanes that are not counted are NaN.</summary>
    public void Add(ReplicationBatch batch)
    {
        if (_sinceFold > uint.MaxValue - ReplicationBatch.Lanes) Fold();
        _sinceFold += ReplicationBatch.Lanes;
        var counted = (uint)batch.Counted;
        fixed (double* scores = batch.Scores)
        {
            var quick = 0u;
            var floor = batch.FloorOf(_period);
            if (_network is not null)
            {
                _network.Sort(scores, floor);
                quick = counted & ~(_network.Undecided | _network.Unordered);
                if (!_allNominal || Sums is not null) quick = 0;
                for (var lanes = quick; lanes != 0; lanes &= lanes - 1)
                    Shift.Add(CountDecided(System.Numerics.BitOperations.TrailingZeroCount(lanes)));
            }

            for (var lanes = counted & ~quick; lanes != 0; lanes &= lanes - 1)
                CountExactly(scores, floor, System.Numerics.BitOperations.TrailingZeroCount(lanes));
            if (Pairs is not null) Pairs.Add(_matrix!, counted, quick);
        }
    }

    /// <summary>Adds another tally of the same period.</summary>
    public void Merge(PeriodRankTally other)
    {
        Fold();
        other.Fold();
        Accumulation.Add(Counts, other.Counts);
        Sums?.Merge(other.Sums!);
        Shift.Merge(other.Shift);
        Pairs?.Merge(other.Pairs!);
    }

    /// <summary>Moves the recent counts to the wide ones.</summary>
    public void Fold()
    {
        Shift.Fold();
        for (var i = 0; i < _recent.Length; i++) Counts[i] += _recent[i];
        Array.Clear(_recent);
        _sinceFold = 0;
    }

    /// <summary>Reads or writes the counts.</summary>
    public void Exchange(CountExchange exchange)
    {
        Fold();
        exchange.Places(Counts, Layout.Units);
        Sums?.Exchange(exchange);
        Shift.Exchange(exchange);
        Pairs?.Exchange(exchange);
    }

    // No ties, nobody without a score: the place in the order is the rank.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long CountDecided(int lane)
    {
        var units = _places.Length;
        var index = (1u << _network!.IndexBits) - 1;
        var moved = 0L;
        fixed (uint* recent = _recent)
        fixed (int* nominal = _nominal)
        fixed (ushort* matrix = _matrix)
        {
            var row = recent;
            var entry = _network.Entries + lane;
            for (var rank = 1; rank <= units; rank++, row += units, entry += ReplicationBatch.Lanes)
            {
                var unit = *entry & index;
                row[unit]++;
                // Without a branch, which could not be foretold.
                var shift = nominal[unit] - rank;
                moved += (shift ^ (shift >> 31)) - (shift >> 31);
                if (matrix is not null) matrix[(unit * ReplicationBatch.Lanes) + lane] = (ushort)rank;
            }
        }

        return moved;
    }

    private void CountExactly(double* scores, double floor, int lane)
    {
        if (_network is null || (_network.Unordered >> lane & 1) != 0) _unordered.Fill(scores, lane, floor, _ranks);
        else _unordered.Fill(scores, lane, floor, _network, _ranks);

        var units = _ranks.Length;
        for (var i = 0; i < units; i++)
        {
            var rank = _ranks[i];
            if (_matrix is not null) _matrix[(i * ReplicationBatch.Lanes) + lane] = rank == 0 ? PairTally.Unranked : (ushort)rank;
            if (rank == 0) continue;
            _recent[(Layout.BinOf(rank) * units) + i]++;
            Sums?.Add(i, rank);
        }

        Shift.Add(_ranks);
    }
}
