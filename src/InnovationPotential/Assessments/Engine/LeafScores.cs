namespace InnovationPotential.Assessments;

/// <summary>The figures of an indicator for one row: its score is computed again, and what follows from a missing one.</summary>
internal static class LeafScores
{
    public static NodeScores Of(Assessment assessment, PlanNode leaf, int row)
    {
        var state = assessment.Table[leaf.Code].StateOf(row);
        var score = assessment.ValueOfLeaf(leaf, row);
        var valuation = leaf.Valuation!;
        if (!double.IsNaN(score) && state == ObservationState.Imputed)
        {
            var around = Ends(valuation.Around(score));
            return new(Assessment.Known(score), Assessment.Known(around.Low), Assessment.Known(around.High), 0, 1);
        }

        if (!double.IsNaN(score)) return new(Assessment.Known(score), Assessment.Known(score), Assessment.Known(score), 1, 0);
        if (state == ObservationState.NotApplicable || valuation.IsUndefined || double.IsNaN(valuation.Worst))
            return new(null, null, null, null, 0);
        var (lowest, highest) = Ends((valuation.Worst, valuation.Best));
        return new(Assessment.Known(leaf.Filling), Assessment.Known(lowest), Assessment.Known(highest), 0, 0);
    }

    // Natural values of which less is better, as gates take them, are worst at their highest.
    private static (double Low, double High) Ends((double Worst, double Best) scores) =>
        scores.Worst > scores.Best ? (scores.Best, scores.Worst) : scores;
}
