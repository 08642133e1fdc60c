using InnovationPotential.Assessments;
using InnovationPotential.Data;

namespace InnovationPotential.Comparisons;

/// <summary>The scores of a node as a table of one indicator, with what they were made of: plans, estimates, imputed values.</summary>
internal static class ScoreSeries
{
    // What a score describes is decided by the observation that is furthest from a fact.
    private static readonly ObservationKind[] FromFact =
        [ObservationKind.Actual, ObservationKind.Estimate, ObservationKind.Plan, ObservationKind.Forecast];

    public static IndicatorTable TableOf(Assessment assessment, string node)
    {
        var scores = assessment.Scores(node);
        var values = new double[scores.Count];
        var kinds = new ObservationKind[scores.Count];
        var states = new ObservationState[scores.Count];
        var floor = assessment.Plans.Max(p => p.Nodes[p.IndexOf(node)].ScoreFloor);
        var leaves = LeavesBelow(assessment.Plans[0], node).Select(l => assessment.Table[l.Code]).ToArray();
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = scores[row] ?? double.NaN;
            states[row] = scores[row] is null ? ObservationState.NotAvailable : ObservationState.Observed;
            foreach (var leaf in leaves)
            {
                if (double.IsNaN(leaf.Values[row])) continue;
                if (!leaf.Kinds.IsEmpty)
                    kinds[row] = FromFact[Math.Max(Array.IndexOf(FromFact, kinds[row]), Array.IndexOf(FromFact, leaf.Kinds[row]))];
                if (scores[row] is not null && !leaf.States.IsEmpty && leaf.States[row] == ObservationState.Imputed)
                    states[row] = ObservationState.Imputed;
            }
        }

        TieEachUnit(values, assessment.Units.Count, floor);
        return IndicatorTable.Create(assessment.Units, [new IndicatorColumn(node, values, states, kinds)], assessment.Periods,
            assessment.Table.Attributes);
    }

    /// <summary>The positions of the periods that are as long as those with scores.</summary>
    /// <exception cref="InvalidInputException">There are scores of periods of different length.</exception>
    public static int[] OneLength(Assessment assessment, double[] scores, string node)
    {
        var periods = assessment.Periods;
        Period[] scored = [.. PeriodLengths.Observed(scores, periods.Count).Select(p => periods[p])];
        if (PeriodLengths.Mixed(scored, new Location { Node = node }) is { } mixed) throw new InvalidInputException([mixed]);
        return [.. Enumerable.Range(0, periods.Count).Where(p => scored.Length == 0 || periods[p].Kind == scored[0].Kind)];
    }

    // Scores of one unit that are equal but for rounding are no change, on the scale of the node's scores.
    private static void TieEachUnit(double[] values, int units, double floor)
    {
        var series = new double[units == 0 ? 0 : values.Length / units];
        for (var unit = 0; unit < units; unit++)
        {
            for (var period = 0; period < series.Length; period++) series[period] = values[(period * units) + unit];
            Rounding.Tie(series, floor);
            for (var period = 0; period < series.Length; period++) values[(period * units) + unit] = series[period];
        }
    }

    private static IEnumerable<PlanNode> LeavesBelow(EvaluationPlan plan, string node)
    {
        var top = plan.IndexOf(node);
        return plan.Nodes.Where(n => n.IsLeaf && n.Node.Weight > 0 && IsBelow(plan, n.Index, top));
    }

    private static bool IsBelow(EvaluationPlan plan, int index, int top)
    {
        while (index > top) index = plan.Nodes[index].Parent;
        return index == top;
    }
}
