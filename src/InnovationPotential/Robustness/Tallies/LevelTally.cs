using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How often each row was on each level.</summary>
internal sealed unsafe class LevelTally : Tally
{
    private const int Slots = 8;

    private readonly LevelRule _rule;
    private readonly int _units;
    private readonly int _periods;
    private readonly double[] _edges;
    private readonly long[] _counts;
    private readonly double[] _quantities = GC.AllocateArray<double>(2 * ReplicationBatch.Lanes, pinned: true);

    /// <summary>A tally without counts.</summary>
    public LevelTally(StudyFrame frame)
    {
        _rule = frame.Levels!;
        _units = frame.Units.Count;
        _periods = frame.Rows / _units;
        _edges = LevelEdges.Of(_rule);
        _counts = new long[frame.Rows * Levels * Slots];
    }

    /// <summary>The number of levels.</summary>
    public int Levels => _edges.Length / 2;

    /// <summary>How often a row was on a level.</summary>
    public long CountOf(int row, int level)
    {
        var count = 0L;
        foreach (var part in SlotsOf(row, level)) count -= part;
        return count;
    }

    /// <inheritdoc/>
    public override void Add(ReplicationBatch batch)
    {
        if (Vector512.IsHardwareAccelerated) Add<Lanes8>(batch);
        else if (Vector256.IsHardwareAccelerated) Add<Lanes4>(batch);
        else if (Vector128.IsHardwareAccelerated) Add<Lanes2>(batch);
        else Add<Lanes1>(batch);
    }

    /// <summary>Counts a batch with vectors of a width.</summary>
    public void Add<T>(ReplicationBatch batch)
        where T : struct, ILanes<T>
    {
        fixed (double* scores = batch.Scores, edges = _edges, quantities = _quantities)
        fixed (long* counts = _counts)
        {
            var wholes = quantities + ReplicationBatch.Lanes;
            for (var period = 0; period < _periods; period++)
            {
                var first = scores + ((nint)period * _units * ReplicationBatch.Lanes);
                if (_rule.Bands.Quantity == BandQuantity.PercentOfMean) LaneBands.Mean<T>(first, _units, wholes);
                if (_rule.Bands.Quantity == BandQuantity.PercentOfBest) LaneBands.Best<T>(first, _units, wholes);
                for (var unit = 0; unit < _units; unit++)
                {
                    var values = first + ((nint)unit * ReplicationBatch.Lanes);
                    var quantity = values;
                    switch (_rule.Bands.Quantity)
                    {
                        case BandQuantity.Share:
                            LaneBands.Map<T>(values, _rule.Slope, _rule.Intercept, quantity = quantities);
                            break;
                        case BandQuantity.PercentOfMean or BandQuantity.PercentOfBest:
                            LaneBands.Percent<T>(values, wholes, quantity = quantities);
                            break;
                    }

                    LaneBands.Add<T>(quantity, edges, Levels, counts + (((nint)period * _units) + unit) * Levels * Slots);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Merge(Tally other) => Accumulation.Add(_counts, ((LevelTally)other)._counts);

    /// <inheritdoc/>
    public override void Exchange(CountExchange exchange)
    {
        for (var row = 0; row < _units * _periods; row++)
        {
            for (var level = 0; level < Levels; level++)
            {
                var count = exchange.Long(CountOf(row, level));
                SlotsOf(row, level).Clear();
                SlotsOf(row, level)[0] = -count;
            }
        }
    }

    private Span<long> SlotsOf(int row, int level) => _counts.AsSpan(((row * Levels) + level) * Slots, Slots);
}
