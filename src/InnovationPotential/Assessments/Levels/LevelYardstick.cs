using InnovationPotential.Numerics;

namespace InnovationPotential.Assessments;

/// <summary>The quantity that bands cut, measured on the scores of one period.</summary>
internal sealed class LevelYardstick
{
    private readonly Bands _bands;
    private readonly LevelSpan _span;
    private readonly double[] _sorted;
    private readonly double _scale = 1;
    private readonly double _origin;

    private LevelYardstick(Bands bands, LevelSpan span, double[] sorted)
    {
        (_bands, _span, _sorted) = (bands, span, sorted);
        Obstacle = LevelRule.ObstacleOf(bands.Quantity, span.Range);
        Floor = bands.FloorOf(span.Floor);
        if (Obstacle != LevelObstacle.None) return;
        switch (bands.Quantity)
        {
            case BandQuantity.Share:
                (_scale, _origin) = span.Range.MapOnto(ScoreRange.Unit);
                break;
            case BandQuantity.PercentOfMean or BandQuantity.PercentOfBest when sorted.Length > 0:
                Base = bands.Quantity == BandQuantity.PercentOfMean ? Moments.Of(sorted).Mean : sorted[^1];
                Obstacle = ObstacleOfBase(Base, span.Floor);
                break;
            case BandQuantity.StandardDeviations or BandQuantity.PercentileRank when sorted.Length > 0:
                var moments = Moments.Of(sorted);
                if (sorted.Length < 2 || moments.IsConstant || sorted[^1] - sorted[0] <= span.Floor) Obstacle = LevelObstacle.NoSpread;
                if (bands.Quantity == BandQuantity.PercentileRank) break;
                (_origin, _scale) = (moments.Mean, moments.SampleStandardDeviation);
                Floor = Math.Max(span.Floor, Rounding.Share * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]))) / _scale;
                break;
        }
    }

    /// <summary>Why no score has a level.</summary>
    public LevelObstacle Obstacle { get; }

    /// <summary>What 100 percent is, for percentages.</summary>
    public double Base { get; } = double.NaN;

    /// <summary>The magnitude of the quantity up to which it is 0 but for rounding.</summary>
    public double Floor { get; }

    /// <summary>Measures the scores of a period.</summary>
    public static LevelYardstick Of(Bands bands, LevelSpan span, ReadOnlySpan<double> scores)
    {
        double[] sorted = [.. scores.ToArray().Where(double.IsFinite).Order()];
        return new LevelYardstick(bands, span, sorted);
    }

    /// <summary>Why there is no percentage of a base.</summary>
    public static LevelObstacle ObstacleOfBase(double @base, double floor) =>
        Rounding.IsZero(@base, floor) ? LevelObstacle.ZeroBase : @base < 0 ? LevelObstacle.NegativeBase : LevelObstacle.None;

    /// <summary>The place of the band that a score lies in; −1 for none.</summary>
    public int PlaceOf(double score) => double.IsFinite(score) ? _bands.PlaceOf(QuantityOf(score), Floor) : -1;

    /// <summary>The name of the band that a score lies in; null for none.</summary>
    public string? LevelOf(double score) => PlaceOf(score) is >= 0 and var place ? _bands.Items[place].Name : null;

    /// <summary>The names of the bands that a unit can lie in; the mean, the spread and the other scores stay as they are.</summary>
    /// <param name="low">The lowest score it can have.</param>
    /// <param name="score">The score it has; NaN for none.</param>
    /// <param name="high">The highest score it can have.</param>
    public EquatableArray<string> Between(double low, double score, double high)
    {
        var (least, greatest) = (QuantityOf(low), QuantityOf(high));
        if (_bands.Quantity == BandQuantity.PercentileRank)
        {
            // The unit's own score is none of the others'.
            if (Rounding.IsAbove(high, score, _span.Floor)) greatest -= 1.0 / (_sorted.Length - 1);
            (least, greatest) = (Math.Min(1, least), Math.Min(1, greatest));
        }

        return double.IsNaN(least) || double.IsNaN(greatest) ? [] : _bands.Between(least, greatest, Floor).Select(b => b.Name)
            .ToEquatableArray();
    }

    /// <summary>The quantity of a score; NaN where there is none.</summary>
    public double QuantityOf(double score) => Obstacle != LevelObstacle.None ? double.NaN : _bands.Quantity switch
    {
        BandQuantity.Score => score,
        BandQuantity.Share => (_scale * score) + _origin,
        BandQuantity.StandardDeviations => (score - _origin) / _scale,
        BandQuantity.PercentileRank => (double)Below(score) / (_sorted.Length - 1),
        _ => 100 * score / Base,
    };

    // How many scores are below the group that a score is tied with.
    private int Below(double score)
    {
        if (_sorted.Length == 0) return 0;
        var at = Array.BinarySearch(_sorted, score);
        if (at < 0) at = ~at;
        if (at < _sorted.Length && Rounding.AreEqual(_sorted[at], score, _span.Floor)) score = _sorted[at];
        while (at > 0 && Rounding.AreEqual(_sorted[at - 1], score, _span.Floor)) score = _sorted[--at];
        return at;
    }
}
