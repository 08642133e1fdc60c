namespace InnovationPotential.Assessments;

/// <summary>The quantity that bands cut, measured on the scores of one period. One thread's; a study measures again and again.</summary>
/// <param name="bands">The bands.</param>
/// <param name="range">The range of the scores.</param>
/// <param name="units">The most scores there can be.</param>
internal sealed class LevelYardstick(Bands bands, ScoreRange range, int units)
{
    private readonly LevelObstacle _obstacleOfRange = LevelRule.ObstacleOf(bands.Quantity, range);
    private readonly AffineMap _map =
        bands.Quantity == BandQuantity.Share && LevelRule.ObstacleOf(bands.Quantity, range) == LevelObstacle.None
            ? range.MapOnto(ScoreRange.Unit) : AffineMap.Identity;
    private readonly double[] _room = new double[units];
    private readonly string[]?[]?[] _names = new string[]?[]?[bands.Items.Count];
    private int _count;
    private double _scoreFloor;
    private double _scale = 1;
    private double _origin;

    /// <summary>Why no score has a level.</summary>
    public LevelObstacle Obstacle { get; private set; }

    /// <summary>What 100 percent is, for percentages.</summary>
    public double Base { get; private set; }

    /// <summary>The magnitude of the quantity up to which it is 0 but for rounding.</summary>
    public double Floor { get; private set; }

    private ReadOnlySpan<double> Sorted => _room.AsSpan(0, _count);

    /// <summary>Measures the scores of a period; what was measured before is forgotten.</summary>
    /// <param name="scores">The scores; one that is no finite number counts for none.</param>
    /// <param name="floor">The score up to which rounding may have made it of 0.</param>
    public void Measure(ReadOnlySpan<double> scores, double floor)
    {
        _count = 0;
        foreach (var score in scores)
        {
            if (double.IsFinite(score)) _room[_count++] = score;
        }

        _room.AsSpan(0, _count).Sort();
        var moments = bands.Quantity switch
        {
            BandQuantity.PercentOfMean => Moments.Of(Sorted),
            BandQuantity.StandardDeviations or BandQuantity.PercentileRank => Moments.Of(Sorted, floor),
            _ => default,
        };
        Measure(moments, _count, _count == 0 ? double.NaN : Sorted[0], _count == 0 ? double.NaN : Sorted[^1], floor);
    }

    /// <summary>Measures the scores of a period by what is known of them; of percentile ranks that is not enough.</summary>
    /// <param name="moments">Mean and spread, where the quantity asks for them.</param>
    /// <param name="count">The number of scores.</param>
    /// <param name="lowest">The lowest score.</param>
    /// <param name="highest">The highest score.</param>
    /// <param name="floor">The score up to which rounding may have made it of 0.</param>
    public void Measure(Moments moments, int count, double lowest, double highest, double floor)
    {
        (Obstacle, Base, _scoreFloor, Floor) = (_obstacleOfRange, double.NaN, floor, bands.FloorOf(floor));
        (_scale, _origin) = _map;
        if (Obstacle != LevelObstacle.None || count == 0) return;
        switch (bands.Quantity)
        {
            case BandQuantity.PercentOfMean or BandQuantity.PercentOfBest:
                Base = bands.Quantity == BandQuantity.PercentOfMean ? moments.Mean : highest;
                Obstacle = ObstacleOfBase(Base, floor);
                break;
            case BandQuantity.StandardDeviations or BandQuantity.PercentileRank:
                if (count < 2 || moments.IsConstant || Rounding.IsConstant(lowest, highest, floor)) Obstacle = LevelObstacle.NoSpread;
                if (bands.Quantity == BandQuantity.PercentileRank) return;
                (_origin, _scale) = (moments.Mean, moments.SampleStandardDeviation);
                Floor = Math.Max(floor, Rounding.Share * Math.Max(Math.Abs(lowest), Math.Abs(highest))) / _scale;
                break;
        }
    }

    /// <summary>Why there is no percentage of a base.</summary>
    public static LevelObstacle ObstacleOfBase(double @base, double floor) =>
        Rounding.IsZero(@base, floor) ? LevelObstacle.ZeroBase : @base < 0 ? LevelObstacle.NegativeBase : LevelObstacle.None;

    /// <summary>The place of the band that a score lies in; −1 for none.</summary>
    public int PlaceOf(double score) => double.IsFinite(score) ? bands.PlaceOf(CountedQuantityOf(score), Floor) : -1;

    /// <summary>The name of the band that a score lies in; null for none.</summary>
    public string? LevelOf(double score) => PlaceOf(score) is >= 0 and var place ? bands.Items[place].Name : null;

    /// <summary>The names of the bands that a unit can lie in; the mean, the spread and the other scores stay as they are.</summary>
    /// <param name="low">The lowest score it can have.</param>
    /// <param name="score">The score it has; NaN for none.</param>
    /// <param name="high">The highest score it can have.</param>
    /// <param name="counts">Whether it is one of the scores measured; a benchmark's is not.</param>
    public EquatableArray<string> Between(double low, double score, double high, bool counts)
    {
        var (least, greatest) = (QuantityOf(low), QuantityOf(high));
        // Of a score without a bound everything is possible on that side.
        if (!double.IsNaN(QuantityOf(score)))
        {
            if (double.IsNaN(least)) least = double.NegativeInfinity;
            if (double.IsNaN(greatest)) greatest = double.PositiveInfinity;
        }

        if (bands.Quantity == BandQuantity.PercentileRank)
        {
            // The unit's own score is none of the others'.
            if (counts && Rounding.IsAbove(high, score, _scoreFloor)) greatest -= 1.0 / (_count - 1);
            (least, greatest) = (Math.Min(1, least), Math.Min(1, greatest));
        }

        return double.IsNaN(least) || double.IsNaN(greatest) ? default : NamesOf(bands.Between(least, greatest, Floor));
    }

    /// <summary>The quantity of a score; NaN where there is none.</summary>
    public double QuantityOf(double score) => Obstacle != LevelObstacle.None ? double.NaN : bands.Quantity switch
    {
        BandQuantity.Score => score,
        BandQuantity.Share => (_scale * score) + _origin,
        BandQuantity.StandardDeviations => (score - _origin) / _scale,
        BandQuantity.PercentileRank => double.IsNaN(score) ? double.NaN : (double)Below(score) / (_count - 1),
        _ => 100 * score / Base,
    };

    // Many units share the same few ranges of levels. Two threads may make the same names twice, and either may keep them.
    private EquatableArray<string> NamesOf(Range places)
    {
        var (first, count) = places.GetOffsetAndLength(bands.Items.Count);
        if (count == 0) return default;
        var byLength = _names[first] ??= new string[bands.Items.Count - first][];
        return new(byLength[count - 1] ??= Array.ConvertAll(bands.Items.AsSpan()[places].ToArray(), b => b.Name));
    }

    // A benchmark, which is none of the scores, can be above them all.
    private double CountedQuantityOf(double score) =>
        bands.Quantity == BandQuantity.PercentileRank ? Math.Min(1, QuantityOf(score)) : QuantityOf(score);

    // How many scores are below the group that a score is tied with.
    private int Below(double score)
    {
        if (_count == 0) return 0;
        var at = Sorted.BinarySearch(score);
        if (at < 0) at = ~at;
        if (at < _count && Rounding.AreEqual(_room[at], score, _scoreFloor)) score = _room[at];
        while (at > 0 && Rounding.AreEqual(_room[at - 1], score, _scoreFloor)) score = _room[--at];
        return at;
    }
}
