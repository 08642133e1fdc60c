using InnovationPotential.Assessments;

namespace InnovationPotential.Comparisons;

/// <summary>One unit in one period of an assessment, with the plan it was evaluated by.</summary>
internal sealed class AssessedUnit
{
    private readonly Assessment _assessment;
    private readonly int _row;

    public AssessedUnit(Assessment assessment, string unit, Period? period, string? node)
    {
        _assessment = assessment;
        Unit = unit;
        Period = period;
        Result = assessment.Explain(unit, period);
        _row = assessment.Table.RowOf(unit, period);
        Plan = assessment.PlanOfRow(_row);
        Top = Plan.Nodes[node is null ? 0 : Plan.IndexOf(node)];
    }

    public string Unit { get; }

    /// <summary>What units are called.</summary>
    public Text.GivenNames? Names => _assessment.Table.Names;

    public Period? Period { get; }

    public UnitAssessment Result { get; }

    public EvaluationPlan Plan { get; }

    /// <summary>The node whose score is looked at.</summary>
    public PlanNode Top { get; }

    public PlanNode[] ChildrenOf(PlanNode node) => Plan.Nodes.AsSpan(node.FirstChild, node.ChildCount).ToArray();

    public double? ScoreOf(PlanNode node) => Result[node.Code].Score;

    /// <summary>This unit's observation, scored by a leaf of any plan on the leaf's own range; NaN where missing.</summary>
    public double Score(PlanNode leaf) => _assessment.LeafScore(leaf, _row);
}
