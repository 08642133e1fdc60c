using InnovationPotential.Data;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Reads the outputs of a study off a batch of scores. One thread's.</summary>
internal sealed unsafe class OutputReader
{
    private const int Lanes = ReplicationBatch.Lanes;

    private readonly Action<ReplicationBatch, Span<double>>[] _readers;
    private readonly StudyFrame _frame;
    private readonly Period[] _periods;
    private readonly RankNetwork?[] _networks;
    private readonly UnorderedRanks[] _unordered;
    private readonly int[][][] _ranks;
    private readonly bool[] _ranked;

    /// <summary>A reader of valid outputs.</summary>
    public OutputReader(StudyFrame frame, IReadOnlyList<StudyOutput> outputs)
    {
        _frame = frame;
        _periods = PeriodTexts.Read([.. frame.Periods]) ?? [];
        var periods = Math.Max(1, frame.Periods.Count);
        var units = frame.Units.Count;
        var comparators = RankTally.Comparators(frame);
        _networks = new RankNetwork?[periods];
        _unordered = new UnorderedRanks[periods];
        _ranks = new int[periods][][];
        _ranked = new bool[periods];
        for (var p = 0; p < periods; p++)
        {
            var places = Enumerable.Range(p * units, units).Select(row => row * Lanes).ToArray();
            _networks[p] = comparators is null ? null : new RankNetwork(places, comparators);
            _unordered[p] = new UnorderedRanks(places);
            _ranks[p] = [.. Enumerable.Range(0, Lanes).Select(_ => new int[units])];
        }

        _readers = [.. outputs.Select(Reader)];
    }

    /// <summary>Reads every output: 32 lanes each, NaN where the replication failed or the output is undefined.</summary>
    public void Read(ReplicationBatch batch, Span<double> values)
    {
        Array.Clear(_ranked);
        for (var o = 0; o < _readers.Length; o++)
        {
            var own = values.Slice(o * Lanes, Lanes);
            _readers[o](batch, own);
            if (batch.Failed == 0) continue;
            for (var lane = 0; lane < Lanes; lane++)
            {
                if ((batch.Failed >> lane & 1) != 0) own[lane] = double.NaN;
            }
        }
    }

    private Action<ReplicationBatch, Span<double>> Reader(StudyOutput output) => output switch
    {
        ScoreOutput score => (batch, values) => ReadScore(batch, RowOf(score.Unit, score.Period), values),
        RankOutput rank => (batch, values) => ReadRank(batch, RowOf(rank.Unit, rank.Period), values),
        TopOverlapOutput top => (batch, values) => ReadOverlap(batch, PeriodOf(top.Period), top.K, values),
        LevelOutput level => LevelReader(level),
        CustomOutput own => CustomReader(own),
        _ => (batch, values) => ReadShift(batch, values),
    };

    private void ReadScore(ReplicationBatch batch, int row, Span<double> values)
    {
        var floor = batch.FloorOf(row / _frame.Units.Count);
        batch.Scores.AsSpan(row * Lanes, Lanes).CopyTo(values);
        foreach (ref var score in values[..Lanes])
        {
            if (Rounding.IsZero(score, floor)) score = 0;
        }
    }

    private void ReadRank(ReplicationBatch batch, int row, Span<double> values)
    {
        var units = _frame.Units.Count;
        var ranks = RanksOf(batch, row / units);
        for (var lane = 0; lane < Lanes; lane++) values[lane] = ranks[lane][row % units] is > 0 and var rank ? rank : double.NaN;
    }

    private void ReadOverlap(ReplicationBatch batch, int period, int k, Span<double> values)
    {
        var units = _frame.Units.Count;
        var ranks = RanksOf(batch, period);
        var nominal = _frame.NominalRanks.AsSpan().Slice(period * units, units);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (best, kept) = (0, 0);
            for (var u = 0; u < units; u++)
            {
                if (nominal[u] is not > 0 || nominal[u] > k) continue;
                best++;
                if (ranks[lane][u] is > 0 and var rank && rank <= k) kept++;
            }

            values[lane] = best == 0 ? double.NaN : (double)kept / best;
        }
    }

    private void ReadShift(ReplicationBatch batch, Span<double> values)
    {
        Span<long> moved = stackalloc long[Lanes];
        Span<int> counted = stackalloc int[Lanes];
        moved.Clear();
        counted.Clear();
        var units = _frame.Units.Count;
        for (var period = 0; period < _ranks.Length; period++)
        {
            var nominal = _frame.NominalRanks.AsSpan().Slice(period * units, units);
            if (!_ranked[period] && TryReadDecided(batch, period, nominal, moved, counted)) continue;
            var ranks = RanksOf(batch, period);
            for (var lane = 0; lane < Lanes; lane++)
            {
                var own = ranks[lane];
                var (sum, count) = (0L, 0);
                for (var u = 0; u < own.Length; u++)
                {
                    if (own[u] == 0 || nominal[u] == 0) continue;
                    sum += Math.Abs(own[u] - nominal[u]);
                    count++;
                }

                moved[lane] += sum;
                counted[lane] += count;
            }
        }

        for (var lane = 0; lane < Lanes; lane++) values[lane] = counted[lane] == 0 ? double.NaN : (double)moved[lane] / counted[lane];
    }

    // Where no scores are tied or missing in any lane, the place in the order is the rank.
    private bool TryReadDecided(ReplicationBatch batch, int period, ReadOnlySpan<int> nominal, Span<long> moved, Span<int> counted)
    {
        if (_networks[period] is not { } network || nominal.Contains(0)) return false;
        fixed (double* scores = batch.Scores) network.Sort(scores, batch.FloorOf(period));
        if ((network.Undecided | network.Unordered) != 0) return false;
        var index = (1u << network.IndexBits) - 1;
        fixed (int* of = nominal)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var entry = network.Entries + lane;
                var sum = 0L;
                for (var rank = 1; rank <= nominal.Length; rank++, entry += Lanes)
                {
                    // Without a branch, which could not be foretold.
                    var shift = of[*entry & index] - rank;
                    sum += (shift ^ (shift >> 31)) - (shift >> 31);
                }

                moved[lane] += sum;
                counted[lane] += nominal.Length;
            }
        }

        return true;
    }

    // Ranks of a period by lane and unit, found once a batch.
    private int[][] RanksOf(ReplicationBatch batch, int period)
    {
        if (!_ranked[period])
        {
            _ranked[period] = true;
            var network = _networks[period];
            var floor = batch.FloorOf(period);
            fixed (double* scores = batch.Scores)
            {
                network?.Sort(scores, floor);
                for (var lane = 0; lane < Lanes; lane++)
                {
                    var own = _ranks[period][lane];
                    if (network is null || (network.Unordered >> lane & 1) != 0) _unordered[period].Fill(scores, lane, floor, own);
                    else if ((network.Undecided >> lane & 1) != 0) _unordered[period].Fill(scores, lane, floor, network, own);
                    else FillDecided(network, lane, own);
                }
            }
        }

        return _ranks[period];
    }

    private static void FillDecided(RankNetwork network, int lane, int[] ranks)
    {
        var index = (1u << network.IndexBits) - 1;
        var entry = network.Entries + lane;
        for (var rank = 1; rank <= ranks.Length; rank++, entry += Lanes) ranks[(int)(*entry & index)] = rank;
    }

    private Action<ReplicationBatch, Span<double>> CustomReader(CustomOutput output)
    {
        var (units, period) = (_frame.Units.Count, PeriodOf(output.Period));
        return (batch, values) =>
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                if ((batch.Failed >> lane & 1) != 0) continue;
                var scores = new double?[units];
                for (var u = 0; u < units; u++)
                {
                    var score = batch.Scores[(((period * units) + u) * Lanes) + lane];
                    if (!double.IsNaN(score)) scores[u] = Rounding.IsZero(score, batch.FloorOf(period)) ? 0 : score;
                }

                values[lane] = output.Function(scores) is { } number && double.IsFinite(number) ? number : double.NaN;
            }
        };
    }

    private Action<ReplicationBatch, Span<double>> LevelReader(LevelOutput output)
    {
        var rule = _frame.Levels!;
        var band = Array.FindIndex(rule.Bands.Items.ToArray(), b => b.Name == output.Level);
        var (unit, period) = (_frame.Units.AsSpan().IndexOf(output.Unit), PeriodOf(output.Period));
        var scores = new double[_frame.Units.Count];
        var yardstick = rule.YardstickOf(period, scores.Length);
        return (batch, values) =>
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                for (var u = 0; u < scores.Length; u++) scores[u] = batch.Scores[(((period * scores.Length) + u) * Lanes) + lane];
                yardstick.Measure(scores, batch.FloorOf(period));
                values[lane] = double.IsNaN(yardstick.QuantityOf(scores[unit])) ? double.NaN
                    : yardstick.PlaceOf(scores[unit]) == band ? 1 : 0;
            }
        };
    }

    private int RowOf(string unit, Period? period) => (PeriodOf(period) * _frame.Units.Count) + _frame.Units.AsSpan().IndexOf(unit);

    private int PeriodOf(Period? period) => period is { } p && _periods.Length > 0 ? _periods.AsSpan().IndexOf(p) : 0;
}
