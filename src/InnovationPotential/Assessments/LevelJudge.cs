namespace InnovationPotential.Assessments;

/// <summary>The levels of units in the bands of a model.</summary>
internal sealed class LevelJudge
{
    private readonly Bands _bands;
    private readonly NodeColumns _root;
    private readonly Func<int, double, double> _quantity;
    private readonly Func<int, double> _floor;

    private LevelJudge(Bands bands, NodeColumns root, Func<int, double, double> quantity, Func<int, double> floor)
    {
        _bands = bands;
        _root = root;
        _quantity = quantity;
        _floor = floor;
    }

    public static LevelJudge? For(Assessment assessment)
    {
        if (assessment.Model.Bands is not { } bands) return null;
        var root = assessment.ColumnsOf(0);
        var units = assessment.Units.Count;
        var periods = Math.Max(1, assessment.Periods.Count);
        var ranked = UnitRoles.Ranked(root.Score, assessment.Model, assessment.Units);
        switch (bands.Quantity)
        {
            case BandQuantity.Share when assessment.Range.IsBounded:
                var (slope, intercept) = assessment.Range.MapOnto(ScoreRange.Unit);
                return new LevelJudge(bands, root, (_, score) => (slope * score) + intercept, _ => ScoreRanks.RelativeFloor);
            case BandQuantity.PercentOfMean:
                var means = Enumerable.Range(0, periods)
                    .Select(p => ranked.AsSpan(p * units, units).ToArray().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average())
                    .ToArray();
                return new LevelJudge(bands, root, (row, score) => 100 * score / means[row / units], _ => 100 * ScoreRanks.RelativeFloor);
            case BandQuantity.PercentOfBest:
                var best = Enumerable.Range(0, periods)
                    .Select(p => ranked.AsSpan(p * units, units).ToArray().Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max())
                    .ToArray();
                return new LevelJudge(bands, root, (row, score) => 100 * score / best[row / units], _ => 100 * ScoreRanks.RelativeFloor);
            case BandQuantity.Score:
                return new LevelJudge(bands, root, (_, score) => score, row => assessment.PlanOfRow(row).Root.ScoreFloor);
            default:
                return null;
        }
    }

    public string? LevelOf(int row) => !double.IsFinite(_root.Score[row]) ? null : _bands.Of(Quantity(row, _root.Score[row]))?.Name;

    public EquatableArray<string> PossibleLevelsOf(int row)
    {
        var (low, high) = (Quantity(row, _root.Low[row]), Quantity(row, _root.High[row]));
        return double.IsNaN(low) || double.IsNaN(high) ? [] : _bands.Between(low, high).Select(b => b.Name).ToEquatableArray();
    }

    // An edge such as 1/3 must not be missed by the last bit of a share.
    private double Quantity(int row, double score)
    {
        var (quantity, floor) = (_quantity(row, score), _floor(row));
        if (!double.IsFinite(quantity)) return quantity;
        var key = ScoreRanks.Comparable(quantity, floor);
        foreach (var band in _bands.Items)
        {
            if (ScoreRanks.Comparable(band.From, floor) == key) return band.From;
        }

        return quantity;
    }
}
