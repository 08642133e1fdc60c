using InnovationPotential.Assessments;
using InnovationPotential.Strategies;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>Decomposes the change of a score down the tree.</summary>
/// <remarks>
/// At each node the change is split over the children without a rest: w̄·Δy + ȳ·Δw of a sum, L·w̄·Δln y + L·mean(ln y)·Δw of a product
/// (LMDI-I). What a dimension gets that way is a multiple of its own change, and goes on to its children by that factor, so that the
/// contributions of all nodes sum to the change of the top.
/// </remarks>
internal sealed class ScoreChangeDecomposition(AssessedUnit before, AssessedUnit after)
{
    private readonly List<(ModelNode Node, ChangeContribution Contribution)> _changes = [];

    /// <summary>The contributions; none where there are none, with the reason and the place.</summary>
    public static (EquatableArray<(ModelNode, ChangeContribution)>, UndefinedReason?, EquatableArray<Diagnostic>) Of(
        AssessedUnit before, AssessedUnit after)
    {
        var decomposition = new ScoreChangeDecomposition(before, after);
        var problem = before.Top.IsLeaf && after.Top.IsLeaf
            ? decomposition.AddLeaf(before.Top, after.Top)
            : decomposition.Descend(before.Top, after.Top, 1);
        return problem is { } found
            ? ([], found.Reason,
                [Diagnostic.Warning(TrendCodes.NotDecomposable, found.Text, new Location { Unit = before.Unit, Node = found.Node })])
            : (decomposition._changes.ToEquatableArray(), null, []);
    }

    private Problem? AddLeaf(PlanNode old, PlanNode now)
    {
        var terms = new ChangeContribution[1];
        var change = ChangeContribution.Additive(
            NormalizedValues.Changed([before.Score(old)], [after.Score(old)], [before.Score(now)], [after.Score(now)]), [1], [1], terms);
        if (change.Reason is { } reason) return new Problem(reason, old.Code, $"'{old.Code}' has no score in one of both.");
        _changes.Add((now.Node, terms[0]));
        return null;
    }

    private Problem? Descend(PlanNode old, PlanNode now, double factor)
    {
        var pairs = Pairs(old, now);
        if (pairs is null)
            return new Problem(UndefinedReason.NotDecomposable, now.Code, $"'{now.Code}' does not have the same children in both.");
        var geometric = IsGeometric(old);
        if (geometric != IsGeometric(now) || !(geometric || (IsAdditive(old) && IsAdditive(now))))
            return new Problem(UndefinedReason.NotDecomposable, now.Code,
                $"'{now.Code}' combines its children neither as a weighted sum nor as a weighted product in both.");
        if (before.ScoreOf(old) is null || after.ScoreOf(now) is null)
            return new Problem(UndefinedReason.MissingValue, now.Code, $"'{now.Code}' has no score in one of both.");
        if (NodeWeights.Of(before, old, geometric) is not { } x || NodeWeights.Of(after, now, geometric) is not { } y)
            return new Problem(UndefinedReason.NotDecomposable, now.Code,
                $"The score of '{now.Code}' is not the weighted {(geometric ? "product" : "sum")} of its children's.");

        var used = new List<Part>();
        foreach (var (c, d) in pairs)
        {
            if (x.Weights[c] == 0 && y.Weights[d] == 0) continue;
            var part = new Part(before.Plan.Nodes[old.FirstChild + c], after.Plan.Nodes[now.FirstChild + d], x.Scores[c], y.Scores[d],
                x.Weights[c], y.Weights[d]);
            if (double.IsNaN(part.Before) || double.IsNaN(part.After))
                return new Problem(UndefinedReason.MissingValue, part.Now.Code,
                    $"'{part.Now.Code}' has a score in one of both only, so that its change is unknown.");
            used.Add(part);
        }

        var terms = new ChangeContribution[used.Count];
        if (Decompose(used, geometric, terms) is { Reason: { } reason })
            return new Problem(reason, now.Code, $"The change of '{now.Code}' cannot be decomposed: {reason.Describe()}.");
        var level = geometric
            ? LogarithmicMean.Of(Product(used, p => p.WeightBefore, p => p.Before), Product(used, p => p.WeightAfter, p => p.After)) : 1;
        for (var i = 0; i < used.Count; i++)
        {
            if (Add(used[i], terms[i], factor, geometric ? level / LogarithmicMean.Of(used[i].Before, used[i].After) : 1) is { } problem)
                return problem;
        }

        return null;
    }

    // A leaf takes its whole term. A dimension keeps what its weight and its map onto the parent's range contribute; the rest goes down.
    private Problem? Add(Part part, ChangeContribution terms, double factor, double level)
    {
        if (part.Now.IsLeaf)
        {
            _changes.Add((part.Now.Node,
                new ChangeContribution(factor * terms.Data, factor * terms.Normalization, factor * terms.Weights)));
            return null;
        }

        var own = factor * level * ((part.WeightBefore + part.WeightAfter) / 2);
        AffineMap m0 = part.Old.ToParent, m1 = part.Now.ToParent;
        var score = (before.ScoreOf(part.Old)!.Value + after.ScoreOf(part.Now)!.Value) / 2;
        var map = own * ((score * (m1.Slope - m0.Slope)) + (m1.Intercept - m0.Intercept));
        var kept = new ChangeContribution(0, map, factor * terms.Weights);
        if (kept != default) _changes.Add((part.Now.Node, kept));
        return Descend(part.Old, part.Now, own * ((m0.Slope + m1.Slope) / 2));
    }

    private Quantity Decompose(List<Part> parts, bool geometric, ChangeContribution[] terms)
    {
        double[] old = [.. parts.Select(p => p.Before)], now = [.. parts.Select(p => p.After)];
        double[] newData = [.. parts.Select((p, i) => p.Now.IsLeaf ? p.Old.ToParent.Apply(after.Score(p.Old)) : now[i])];
        double[] newRule = [.. parts.Select((p, i) => p.Now.IsLeaf ? p.Now.ToParent.Apply(before.Score(p.Now)) : old[i])];
        double[] w0 = [.. parts.Select(p => p.WeightBefore)], w1 = [.. parts.Select(p => p.WeightAfter)];
        var values = NormalizedValues.Changed(old, newData, newRule, now);
        return geometric ? ChangeContribution.Geometric(values, w0, w1, terms) : ChangeContribution.Additive(values, w0, w1, terms);
    }

    private static double Product(List<Part> parts, Func<Part, double> weight, Func<Part, double> score) =>
        Math.Exp(parts.Sum(p => weight(p) * Math.Log(score(p))));

    private List<(int Old, int Now)>? Pairs(PlanNode old, PlanNode now)
    {
        if (old.IsLeaf || now.IsLeaf || old.ChildCount != now.ChildCount) return null;
        var children = after.ChildrenOf(now);
        var pairs = before.ChildrenOf(old)
            .Select((c, i) => (Old: i, Now: Array.FindIndex(children, n => n.Code == c.Code && n.IsLeaf == c.IsLeaf)))
            .ToList();
        return pairs.TrueForAll(p => p.Now >= 0) ? pairs : null;
    }

    private static bool IsGeometric(PlanNode node) => node.Outline is { } outline && node.Strategy.IsGeometric(outline);

    private static bool IsAdditive(PlanNode node) =>
        node.Outline is { } outline
            && (node.Strategy.IsAdditive(outline) || node.Strategy is WeightedIndex { Aggregation.Properties.Additive: true });

    private readonly record struct Part(PlanNode Old, PlanNode Now, double Before, double After, double WeightBefore, double WeightAfter);

    private readonly record struct Problem(UndefinedReason Reason, string Node, string Text);
}
