namespace InnovationPotential.Prospects;

/// <summary>A score of at least this.</summary>
internal sealed record ScoreTarget(double Least) : ReachTarget(FormattableString.Invariant($"score {Least}"))
{
    internal override ReachTest TestFor(Assessment assessment, int row)
    {
        var plan = assessment.PlanOfRow(row);
        return new(plan.ComparesUnits, r => Rounding.IsAtLeast(r.Assessment.ColumnsOf(0).Score[r.Row], Least, plan.Root.ScoreFloor));
    }
}
