using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

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
        var weights = WeightsBeside(node);
        return weights[node - _plan.Nodes[_plan.Nodes[node].Parent].FirstChild] / weights.Sum();
    }

    /// <summary>Whether a node has siblings whose weights can make room for its own.</summary>
    public bool HasSiblings(int node) => node > 0 && ShareOf(node) < 1;

    /// <summary>The scores with another share for a node; its siblings keep their proportions.</summary>
    public double[] WithShare(int node, double share)
    {
        var own = node - _plan.Nodes[_plan.Nodes[node].Parent].FirstChild;
        var weights = WeightsBeside(node);
        var total = weights.Sum();
        var rest = total - weights[own];
        for (var c = 0; c < weights.Length; c++) weights[c] = c == own ? share * total : weights[c] * ((1 - share) * total / rest);
        return Evaluate(parent => parent == _plan.Nodes[node].Parent ? weights : null);
    }

    /// <summary>The scores when each indicator has a share of the whole weight; dimensions weigh what is below them.</summary>
    /// <param name="shares">The shares, by the places of nodes in the plan; those of dimensions do not matter.</param>
    public double[] WithShares(double[] shares)
    {
        var sums = (double[])shares.Clone();
        for (var i = sums.Length - 1; i >= 0; i--)
        {
            if (_plan.Nodes[i].IsLeaf) continue;
            sums[i] = sums.AsSpan(_plan.Nodes[i].FirstChild, _plan.Nodes[i].ChildCount).ToArray().Sum();
        }

        return Evaluate(parent => sums.AsSpan(_plan.Nodes[parent].FirstChild, _plan.Nodes[parent].ChildCount).ToArray());
    }

    private double[] WeightsBeside(int node) => _plan.Nodes[_plan.Nodes[node].Parent].Outline!.Weights.ToArray();

    private double[] Evaluate(Func<int, double[]?> weightsOf)
    {
        var nodes = Array.ConvertAll(_plan.Nodes, n => n.Copy());
        foreach (var node in nodes.Where(n => !n.IsLeaf))
        {
            if (weightsOf(node.Index) is not { } weights) continue;
            var children = node.Outline!.Children.Select((c, i) => c with { Weight = weights[i] }).ToEquatableArray();
            node.Outline = new NodeOutline(node.Code, children, node.Outline.Units);
        }

        var plan = new EvaluationPlan(nodes);
        return PlanEvaluation.Evaluate(_ => plan, _table, threads: 1)[0]!.Score[_own];
    }
}
