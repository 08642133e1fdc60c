using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>The scores of the units of a period under other weights; the yardstick stays as it was fitted.</summary>
internal sealed class WeightTrial
{
    private readonly EvaluationPlan _plan;
    private readonly IndicatorTable _table;
    private readonly Range _own;

    public WeightTrial(Assessment assessment, int period)
    {
        var units = assessment.Units.Count;
        _plan = assessment.Plans[period];
        // A frontier over all periods needs them all.
        var periods = _plan.ComparesPeriods ? assessment.Periods : [];
        var first = periods.IsEmpty ? period * units : 0;
        int[] rows = [.. Enumerable.Range(first, units * Math.Max(1, periods.Count))];
        _own = ((period * units) - first)..((period * units) - first + units);
        _table = IndicatorTable.Build(assessment.Units, periods,
            [.. assessment.Model.Indicators.Select(i => assessment.Table[i.Code].Pick(rows))], [], []);
    }

    /// <summary>The share of a node among its siblings.</summary>
    public double ShareOf(int node)
    {
        var weights = ParentOf(node).Outline!.Weights.ToArray();
        return weights[node - ParentOf(node).FirstChild] / weights.Sum();
    }

    /// <summary>Whether a node has siblings whose weights can make room for its own.</summary>
    public bool HasSiblings(int node) => node > 0 && ShareOf(node) < 1;

    /// <summary>The scores with another share for a node; its siblings keep their proportions.</summary>
    public double[] WithShare(int node, double share)
    {
        var own = node - ParentOf(node).FirstChild;
        var weights = ParentOf(node).Outline!.Weights.ToArray();
        var total = weights.Sum();
        var rest = total - weights[own];
        for (var c = 0; c < weights.Length; c++) weights[c] = c == own ? share * total : weights[c] * ((1 - share) * total / rest);

        var (nodes, parent) = (_plan.Nodes.ToArray(), ParentOf(node));
        foreach (var (child, weight) in parent.ChildrenIn(nodes).Zip(weights))
            nodes[child.Index] = child with { Learned = child.Learned with { Weight = weight } };
        nodes[parent.Index] = parent.Outlined(nodes, parent.Outline!.Units);
        var plan = new EvaluationPlan(nodes);
        return PlanEvaluation.Evaluate(_ => plan, _table, threads: 1)[0]!.Score[_own];
    }

    private PlanNode ParentOf(int node) => _plan.Nodes[_plan.Nodes[node].Parent];
}
