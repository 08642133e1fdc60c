namespace InnovationPotential.Assessments;

/// <summary>The levels of the units of an assessment.</summary>
/// <param name="root">The columns of the root.</param>
/// <param name="yardsticks">The yardstick of each period.</param>
/// <param name="ranked">The scores without those of benchmarks.</param>
internal sealed class UnitLevels(NodeColumns root, LevelYardstick[] yardsticks, double[] ranked)
{
    /// <summary>The yardstick of each period.</summary>
    public IReadOnlyList<LevelYardstick> Yardsticks => yardsticks;

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
    public string? LevelOf(int row) => YardstickOf(row).LevelOf(root.Score[row]);

    /// <summary>The levels that a row can have within its bounds; its own is one of them.</summary>
    public EquatableArray<string> PossibleLevelsOf(int row) =>
        YardstickOf(row).Between(root.Low[row], root.Score[row], root.High[row], double.IsFinite(ranked[row]));

    private LevelYardstick YardstickOf(int row) => yardsticks[row / (ranked.Length / yardsticks.Length)];
}
