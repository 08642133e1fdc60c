namespace InnovationPotential.Assessments;

/// <summary>The figures of an indicator for one row: its score is computed again, and what follows from a missing one.</summary>
internal static class LeafScores
{
    public static NodeScores Of(Assessment assessment, PlanNode leaf, int row)
    {
        var state = assessment.Table[leaf.Code].StateOf(row);
        var score = assessment.ValueOfLeaf(leaf, row);
        var valuation = leaf.Valuation!;
        if (double.IsNaN(score))
        {
            if (state == ObservationState.NotApplicable || valuation.IsUndefined || double.IsNaN(valuation.Worst)) return default;
            var (lowest, highest) = Ends((valuation.Worst, valuation.Best));
            return NodeScores.Of(leaf.Filling, lowest, highest, 0, 0);
        }

        if (state != ObservationState.Imputed) return NodeScores.Of(score, score, score, 1, 0);
        var (low, high) = Ends(valuation.Around(score));
        return NodeScores.Of(score, low, high, 0, 1);
    }

    // Natural values of which less is better, as gates take them, are worst at their highest.
    private static (double Low, double High) Ends((double Worst, double Best) scores) =>
        scores.Worst > scores.Best ? (scores.Best, scores.Worst) : scores;
}
