using InnovationPotential.Numerics;

namespace InnovationPotential.Prospects;

/// <summary>A score of at least this.</summary>
internal sealed record ScoreTarget(double Least) : ReachTarget
{
    internal override string Quantity => "score";

    internal override object Value => Least;

    internal override ReachTest TestFor(Assessment assessment, int row)
    {
        var plan = assessment.PlanOfRow(row);
        return new(plan.ComparesUnits, r => Rounding.IsAtLeast(r.Assessment.ColumnsOf(0).Score[r.Row], Least, plan.Root.ScoreFloor));
    }
}
