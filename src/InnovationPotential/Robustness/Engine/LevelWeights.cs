using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>
/// The smallest change of the weights of indicators by which two units draw level, where scores are linear in the weights.
/// </summary>
/// <remarks>
/// The difference of two scores is Σ W·d over indicators, W their shares of the whole weight and d the differences of their scores as the
/// root sees them. Of all changes with the same sum of weights, those move least that take from the greatest d and give to the least.
/// </remarks>
internal sealed class LevelWeights
{
    private readonly Assessment _assessment;
    private readonly EvaluationPlan _plan;
    private readonly double[] _shares;
    private readonly double[][] _scores;
    private readonly int _first;
    private readonly bool _isLinear;

    public LevelWeights(Assessment assessment, int period)
    {
        (_assessment, _plan, _first) = (assessment, assessment.Plans[period], period * assessment.Units.Count);
        var nodes = _plan.Nodes;
        _isLinear = nodes.All(n => n.Outline is not { } outline || n.Strategy.IsAdditive(outline));
        _shares = new double[nodes.Length];
        _shares[0] = 1;
        foreach (var node in nodes.Where(n => !n.IsLeaf))
        {
            var weights = node.Outline!.Weights;
            var total = 0.0;
            foreach (var weight in weights) total += weight;
            for (var c = 0; c < node.ChildCount && total > 0; c++)
                _shares[node.FirstChild + c] = _shares[node.Index] * weights[c] / total;
        }

        _scores = Array.ConvertAll(nodes, n => n.IsLeaf ? AtRoot(n) : []);
    }

    /// <summary>The shares of the whole weight after the smallest change, by the places of nodes; or why there is none.</summary>
    /// <param name="better">The unit that stands before.</param>
    /// <param name="other">The one behind.</param>
    public (double[]? Shares, string? Reason) Between(int better, int other)
    {
        if (!_isLinear) return (null, "scores are no weighted means throughout");
        var leaves = _plan.Nodes.Where(n => n.IsLeaf).Select(n => n.Index).ToArray();
        var counted = Array.FindAll(leaves, l => _shares[l] > 0);
        if (Array.Exists(counted, l => double.IsNaN(_scores[l][better]) || double.IsNaN(_scores[l][other])))
            return (null, "an observation of one of the two is missing");
        leaves = Array.FindAll(leaves, l => !double.IsNaN(_scores[l][better]) && !double.IsNaN(_scores[l][other]));
        double Gap(int leaf) => _scores[leaf][better] - _scores[leaf][other];
        var receiver = leaves.MinBy(Gap);
        if (Gap(receiver) >= 0) return (null, $"'{_assessment.Units[better]}' is at least as good at every indicator");
        var shares = (double[])_shares.Clone();
        var rest = counted.Sum(l => _shares[l] * Gap(l));
        foreach (var giver in counted.Where(l => l != receiver).OrderByDescending(Gap))
        {
            var step = Gap(giver) - Gap(receiver);
            var moved = Math.Min(shares[giver], rest / step);
            (shares[giver], shares[receiver]) = (shares[giver] - moved, shares[receiver] + moved);
            rest -= moved * step;
            if (shares[giver] > 0) break;
        }

        return (shares, null);
    }

    /// <summary>The indicators whose shares a change makes others, in the model's order.</summary>
    public IEnumerable<(string Code, double From, double To)> Changes(double[] shares) => _plan.InTreeOrder
        .Where(i => _plan.Nodes[i].IsLeaf && shares[i] != _shares[i])
        .Select(i => (_plan.Nodes[i].Code, _shares[i], shares[i]));

    private double[] AtRoot(PlanNode leaf)
    {
        var scores = new double[_assessment.Units.Count];
        for (var unit = 0; unit < scores.Length; unit++)
        {
            scores[unit] = _assessment.LeafScore(leaf, _first + unit);
            for (var node = leaf.Index; node >= 0; node = _plan.Nodes[node].Parent)
                scores[unit] = _plan.Nodes[node].ToParent.Apply(scores[unit]);
        }

        return scores;
    }
}
