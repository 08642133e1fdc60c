namespace InnovationPotential.Assessments;

/// <summary>What an indicator has for one row: its score is computed again, and what follows from a missing or imputed one.</summary>
internal readonly ref struct LeafScores
{
    private readonly double _worst = double.NaN;
    private readonly double _best = double.NaN;
    private readonly double _coverage = double.NaN;
    private readonly double _imputed;

    public LeafScores(Assessment assessment, PlanNode leaf, int row)
    {
        Score = assessment.ValueOfLeaf(leaf, row);
        new ScratchColumns { Values = new(ref Score), Worst = new(ref _worst), Best = new(ref _best), Coverage = new(ref _coverage) }
            .FillLeaf(leaf, [assessment.Table[leaf.Code].StateOf(row)], new(ref _imputed));
    }

    /// <summary>The score; what stands for a missing observation where something does.</summary>
    public readonly double Score;

    /// <summary>All figures.</summary>
    /// <remarks>Natural values of which less is better, as gates take them, are worst at their highest.</remarks>
    public NodeScores ToNodeScores() =>
        NodeScores.Of(Score, _worst > _best ? _best : _worst, _worst > _best ? _worst : _best, _coverage - _imputed, _imputed);
}
