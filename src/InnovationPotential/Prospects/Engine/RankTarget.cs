using InnovationPotential.Assessments;

namespace InnovationPotential.Prospects;

/// <summary>A rank of at most this.</summary>
internal sealed record RankTarget(int Greatest) : ReachTarget(FormattableString.Invariant($"rank {Greatest}"))
{
    internal override ReachTest TestFor(Assessment assessment, int row)
    {
        if (assessment.PlanOfRow(row).ComparesUnits) return new(true, r => r.Rank <= Greatest);
        // The others stay where they are: their scores say which one the unit needs.
        var (units, first) = (assessment.Units.Count, row / assessment.Units.Count * assessment.Units.Count);
        var others = UnitRoles.Ranked(assessment.ScoreColumn(0), assessment.Model, assessment.Units);
        double[] scores = [.. Enumerable.Range(first, units).Where(r => r != row).Select(r => others[r]).Where(double.IsFinite)
            .OrderDescending()];
        return Greatest > scores.Length
            ? new(false, r => double.IsFinite(r.Assessment.ColumnsOf(0).Score[r.Row]))
            : new ScoreTarget(scores[Greatest - 1]).TestFor(assessment, row);
    }
}
