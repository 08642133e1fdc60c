using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>Compares every two ranked units of a period at every indicator that weighs something.</summary>
internal sealed class DominatedPairs
{
    private readonly PlanNode[] _leaves;
    private readonly int[] _rows;
    private readonly double[][] _low;
    private readonly double[][] _high;

    private DominatedPairs(Assessment assessment, int period)
    {
        var (units, plan) = (assessment.Units.Count, assessment.Plans[period]);
        _rows = [.. Enumerable.Range(period * units, units).Where(r => !double.IsNaN(assessment.RankColumn[r]))
            .OrderBy(r => assessment.RankAt(0, r))];
        _leaves = [.. plan.Nodes.Where(n => n.IsLeaf && Weighs(plan, n))];
        (_low, _high) = (Ends(Math.Min, double.NegativeInfinity), Ends(Math.Max, double.PositiveInfinity));

        // What was imputed is taken as it is, as the score does.
        double[][] Ends(Func<double, double, double> end, double unknown) => Array.ConvertAll(_leaves, leaf => Array.ConvertAll(_rows,
            row => assessment.Table[leaf.Code][row].State == ObservationState.NotApplicable ? double.NaN
                : assessment.ValueOfLeaf(leaf, row) is var score && !double.IsNaN(score) ? score
                : end(leaf.Valuation!.Worst, leaf.Valuation.Best) is var attained && !double.IsNaN(attained) ? attained : unknown));
    }

    public static Dominance Of(Assessment assessment, int period)
    {
        var pairs = new DominatedPairs(assessment, period);
        var names = Array.ConvertAll(pairs._rows, r => assessment.Units[r % assessment.Units.Count]);
        var open = 0L;
        List<string>[] dominated = Lists(names.Length), dominators = Lists(names.Length), possible = Lists(names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            for (var k = 0; k < names.Length; k++)
            {
                if (i == k) continue;
                if (pairs.Dominates(pairs._low, i, pairs._high, k))
                {
                    dominated[i].Add(names[k]);
                    dominators[k].Add(names[i]);
                }
                else if (pairs.Dominates(pairs._high, i, pairs._low, k))
                {
                    possible[k].Add(names[i]);
                    // Of two that may dominate each other the pair is one.
                    if (i < k || !pairs.Dominates(pairs._high, k, pairs._low, i)) open++;
                }
            }
        }

        var units = names.Select((n, i) => new UnitDominance(n, assessment.RankColumn[pairs._rows[i]])
        {
            Dominated = dominated[i].ToEquatableArray(),
            Dominators = dominators[i].ToEquatableArray(),
            PossibleDominators = possible[i].ToEquatableArray(),
        }).ToEquatableArray();
        return new Dominance(assessment.Periods.IsEmpty ? null : assessment.Periods[period], units,
            names.Length < 2 ? null : open / (names.Length * (names.Length - 1.0) / 2), Warnings(assessment.Plans[period]))
        {
            Names = assessment.Table.Names,
        };
    }

    private static List<string>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<string>())];

    private static EquatableArray<Diagnostic> Warnings(EvaluationPlan plan) =>
        plan.Nodes.Where(n => n.Outline is { } outline && !n.Strategy.IsMonotone(outline)).Select(n => Diagnostic.Information(
            ScenarioCodes.NotMonotone,
            $"At '{n.Code}' a better indicator may lower the score: who dominates another may still rank behind it.",
            new Location { Node = n.Code })).ToEquatableArray();

    private static bool Weighs(EvaluationPlan plan, PlanNode node)
    {
        for (; node.Parent >= 0; node = plan.Nodes[node.Parent])
        {
            var parent = plan.Nodes[node.Parent];
            if (parent.Outline!.Weights[node.Index - parent.FirstChild] == 0) return false;
        }

        return true;
    }

    private bool Dominates(double[][] first, int i, double[][] second, int k)
    {
        var isBetter = false;
        for (var l = 0; l < _leaves.Length; l++)
        {
            double own = first[l][i], other = second[l][k];
            if (double.IsNaN(own) || double.IsNaN(other)) continue;
            if (Rounding.AreEqual(own, other, _leaves[l].ScoreFloor)) continue;
            if (own < other) return false;
            isBetter = true;
        }

        return isBetter;
    }
}
