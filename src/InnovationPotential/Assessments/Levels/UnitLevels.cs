namespace InnovationPotential.Assessments;

/// <summary>The levels of the units of an assessment.</summary>
internal sealed class UnitLevels
{
    private readonly NodeColumns _root;
    private readonly LevelYardstick[] _yardsticks;
    private readonly double[] _ranked;

    private UnitLevels(NodeColumns root, LevelYardstick[] yardsticks, double[] ranked) =>
        (_root, _yardsticks, _ranked) = (root, yardsticks, ranked);

    /// <summary>The yardstick of each period.</summary>
    public IReadOnlyList<LevelYardstick> Yardsticks => _yardsticks;

    /// <summary>The levels of an assessment; null where the model has no bands.</summary>
    public static UnitLevels? Of(Assessment assessment)
    {
        if (LevelRule.Of(assessment.Model.Bands, assessment.Plans) is not { } rule) return null;
        var (root, units) = (assessment.ColumnsOf(0), assessment.Units.Count);
        var ranked = UnitRoles.Ranked(root.Score, assessment.Model, assessment.Units);
        return new UnitLevels(root, [.. Enumerable.Range(0, rule.Spans.Count)
            .Select(p => rule.Over(p, ranked.AsSpan(p * units, units)))], ranked);
    }

    /// <summary>The level of a row; null where it has no score, or its score no level.</summary>
    public string? LevelOf(int row) => YardstickOf(row).LevelOf(_root.Score[row]);

    /// <summary>The levels that a row can have within its bounds; its own is one of them.</summary>
    public EquatableArray<string> PossibleLevelsOf(int row) =>
        YardstickOf(row).Between(_root.Low[row], _root.Score[row], _root.High[row], double.IsFinite(_ranked[row]));

    private LevelYardstick YardstickOf(int row) => _yardsticks[row / (_ranked.Length / _yardsticks.Length)];
}
