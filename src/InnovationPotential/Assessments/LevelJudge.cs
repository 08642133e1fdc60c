namespace InnovationPotential.Assessments;

/// <summary>The levels of units in the bands of a model.</summary>
internal sealed class LevelJudge
{
    private readonly Bands _bands;
    private readonly NodeColumns _root;
    private readonly Func<int, double, double> _quantity;

    private LevelJudge(Bands bands, NodeColumns root, Func<int, double, double> quantity)
    {
        _bands = bands;
        _root = root;
        _quantity = quantity;
    }

    public static LevelJudge? For(Assessment assessment)
    {
        if (assessment.Model.Bands is not { } bands) return null;
        var root = assessment.ColumnsOf(0);
        var units = assessment.Units.Count;
        var periods = Math.Max(1, assessment.Periods.Count);
        switch (bands.Quantity)
        {
            case BandQuantity.Share when assessment.Range.IsBounded:
                var (slope, intercept) = assessment.Range.MapOnto(ScoreRange.Unit);
                return new LevelJudge(bands, root, (_, score) => (slope * score) + intercept);
            case BandQuantity.PercentOfMean:
                var means = Enumerable.Range(0, periods).Select(p => root.Score.AsSpan(p * units, units).ToArray().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average()).ToArray();
                return new LevelJudge(bands, root, (row, score) => 100 * score / means[row / units]);
            case BandQuantity.PercentOfBest:
                var best = Enumerable.Range(0, periods).Select(p => root.Score.AsSpan(p * units, units).ToArray().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max()).ToArray();
                return new LevelJudge(bands, root, (row, score) => 100 * score / best[row / units]);
            case BandQuantity.Score:
                return new LevelJudge(bands, root, (_, score) => score);
            default:
                return null;
        }
    }

    public string? LevelOf(int row) => _bands.Of(Quantity(row, _root.Score[row]))?.Name;

    public EquatableArray<string> PossibleLevelsOf(int row)
    {
        var (low, high) = (Quantity(row, _root.Low[row]), Quantity(row, _root.High[row]));
        return double.IsNaN(low) || double.IsNaN(high) ? [] : _bands.Between(low, high).Select(b => b.Name).ToEquatableArray();
    }

    // An edge such as 1/3 must not be missed by the last bit of a share.
    private double Quantity(int row, double score) => ScoreRanks.Comparable(_quantity(row, score)) is var rounded && _bands.Items.Any(b => ScoreRanks.Comparable(b.From) == rounded)
        ? _bands.Items.First(b => ScoreRanks.Comparable(b.From) == rounded).From
        : _quantity(row, score);
}
