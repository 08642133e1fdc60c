using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How often each row was on each level.</summary>
internal sealed unsafe class LevelTally : VectorTally
{
    private const int Slots = 8;

    private readonly LevelRule _rule;
    private readonly int _units;
    private readonly int _periods;
    private readonly double[][] _edges;
    private readonly AffineMap[] _maps;
    private readonly double[] _column;
    private readonly LevelYardstick[] _yardsticks;
    private readonly long[] _counts;
    private readonly double[] _quantities = GC.AllocateArray<double>(2 * ReplicationBatch.Lanes, pinned: true);

    /// <summary>A tally without counts.</summary>
    public LevelTally(StudyFrame frame)
    {
        _rule = frame.Levels!;
        _units = frame.Units.Count;
        _periods = frame.Rows / _units;
        _edges = [.. _rule.Spans.Select(s => LevelEdges.Of(_rule.Bands, _rule.Bands.FloorOf(s.Floor)))];
        _maps = [.. _rule.Spans.Select(s => MapOf(_rule.Bands.Quantity, s.Range))];
        _column = new double[_units];
        _yardsticks = [.. Enumerable.Range(0, _periods).Select(p => _rule.YardstickOf(p, _units))];
        _counts = new long[frame.Rows * Levels * Slots];
    }

    /// <summary>The number of levels.</summary>
    public int Levels => _rule.Bands.Items.Count;

    /// <summary>How often a row was on a level.</summary>
    public long CountOf(int row, int level)
    {
        var count = 0L;
        foreach (var part in SlotsOf(row, level)) count -= part;
        return count;
    }

    /// <inheritdoc/>
    public override void Add<T>(ReplicationBatch batch)
    {
        if (_rule.Bands.Quantity is BandQuantity.StandardDeviations or BandQuantity.PercentileRank)
        {
            AddOneByOne(batch);
            return;
        }

        fixed (double* scores = batch.Scores, quantities = _quantities)
        fixed (long* counts = _counts)
        {
            var wholes = quantities + ReplicationBatch.Lanes;
            for (var period = 0; period < _periods; period++)
            {
                var first = scores + ((nint)period * _units * ReplicationBatch.Lanes);
                if (_rule.Bands.Quantity == BandQuantity.PercentOfMean) LaneBands.Mean<T>(first, _units, wholes);
                if (_rule.Bands.Quantity == BandQuantity.PercentOfBest) LaneBands.Best<T>(first, _units, wholes);
                Refuse(wholes, batch.FloorOf(period));
                fixed (double* edges = _edges[period])
                {
                    for (var unit = 0; unit < _units; unit++)
                    {
                        var quantity = Measure<T>(period, first + ((nint)unit * ReplicationBatch.Lanes), wholes, quantities);
                        LaneBands.Add<T>(quantity, edges, Levels, counts + (((nint)period * _units) + unit) * Levels * Slots);
                    }
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
            var all = 0L;
            for (var level = 0; level < Levels; level++)
            {
                var count = exchange.Long(CountOf(row, level));
                all += count;
                if (count < 0 || !(all >= 0 && all <= exchange.Most)) throw new InvalidDataException();
                SlotsOf(row, level).Clear();
                SlotsOf(row, level)[0] = -count;
            }
        }
    }

    private static AffineMap MapOf(BandQuantity quantity, ScoreRange range) =>
        quantity != BandQuantity.Share ? AffineMap.Identity
        : LevelRule.ObstacleOf(quantity, range) != LevelObstacle.None ? new AffineMap(double.NaN, double.NaN)
        : range.MapOnto(ScoreRange.Unit);

    private double* Measure<T>(int period, double* values, double* wholes, double* quantities)
        where T : struct, ILanes<T>
    {
        switch (_rule.Bands.Quantity)
        {
            case BandQuantity.Share:
                LaneBands.Map<T>(values, _maps[period].Slope, _maps[period].Intercept, quantities);
                return quantities;
            case BandQuantity.PercentOfMean or BandQuantity.PercentOfBest:
                LaneBands.Percent<T>(values, wholes, quantities);
                return quantities;
            default:
                return values;
        }
    }

    // Of what is not above 0 there is no percentage.
    private static void Refuse(double* wholes, double floor)
    {
        for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
        {
            if (LevelYardstick.ObstacleOfBase(wholes[lane], floor) != LevelObstacle.None) wholes[lane] = double.NaN;
        }
    }

    // Quantities that need all scores of a replication in order.
    private void AddOneByOne(ReplicationBatch batch)
    {
        for (var period = 0; period < _periods; period++)
        {
            for (var lane = 0; lane < ReplicationBatch.Lanes; lane++)
            {
                if ((batch.Counted >> lane & 1) == 0) continue;
                for (var unit = 0; unit < _units; unit++)
                    _column[unit] = batch.Scores[(((period * _units) + unit) * ReplicationBatch.Lanes) + lane];
                var yardstick = _yardsticks[period];
                yardstick.Measure(_column, batch.FloorOf(period));
                for (var unit = 0; unit < _units; unit++)
                {
                    if (yardstick.PlaceOf(_column[unit]) is >= 0 and var level) SlotsOf((period * _units) + unit, level)[0]--;
                }
            }
        }
    }

    private Span<long> SlotsOf(int row, int level) => _counts.AsSpan(((row * Levels) + level) * Slots, Slots);
}
