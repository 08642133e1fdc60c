namespace InnovationPotential.Assessments;

/// <summary>How scores become levels: the one rule of assessments, studies, their outputs and comparisons.</summary>
/// <param name="Bands">The bands.</param>
/// <param name="Spans">What the scores of each period lie on.</param>
internal sealed record LevelRule(Bands Bands, EquatableArray<LevelSpan> Spans)
{
    /// <summary>The rule of a model's bands; null for a model without.</summary>
    public static LevelRule? Of(Bands? bands, IEnumerable<EvaluationPlan> plans) =>
        bands is null ? null : new LevelRule(bands, plans.Select(p => new LevelSpan(p.Root.Range, p.Root.ScoreFloor)).ToEquatableArray());

    /// <summary>Why a range, whatever the scores, has no levels.</summary>
    public static LevelObstacle ObstacleOf(BandQuantity quantity, ScoreRange range) =>
        quantity != BandQuantity.Share ? LevelObstacle.None
        : !range.IsBounded ? LevelObstacle.NoEnds
        : Rounding.IsConstant(range.Low, range.High) ? LevelObstacle.NoWidth
        : LevelObstacle.None;

    /// <summary>The levels of the scores of a period, measured on these scores.</summary>
    /// <param name="period">The period's index.</param>
    /// <param name="scores">All scores of the period; one that is no finite number counts for none.</param>
    public LevelYardstick Over(int period, ReadOnlySpan<double> scores)
    {
        var yardstick = YardstickOf(period, scores.Length);
        yardstick.Measure(scores, Spans[period].Floor);
        return yardstick;
    }

    /// <summary>A yardstick for a period that has measured nothing.</summary>
    /// <param name="period">The period's index.</param>
    /// <param name="units">The most scores there can be.</param>
    public LevelYardstick YardstickOf(int period, int units) => new(Bands, Spans[period].Range, units);
}
