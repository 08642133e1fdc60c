using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Comparisons;

/// <summary>Whether the scores of different periods can be compared.</summary>
internal static class PeriodComparability
{
    /// <summary>What makes the comparison doubtful; nothing where all periods are measured alike.</summary>
    public static IEnumerable<Diagnostic> Warnings(Assessment assessment)
    {
        if (assessment.Periods.Count < 2) yield break;
        if (assessment.Plans.Skip(1).Any(p => !MeasuresAlike(assessment.Plans[0], p)))
        {
            yield return Diagnostic.Warning(
                TrendCodes.NotComparable,
                "Each period was fitted by itself, on its own extremes or weights: the scores of different periods are not on one "
                    + "yardstick.",
                hint: "Fit on the whole panel or on a base period, or read the change of a score decomposed.");
        }

        if (assessment.Plans[0].Nodes.Any(n => n.Outline is { } outline && n.Strategy.ComparesUnits(outline) && !n.ComparesPeriods))
        {
            yield return Diagnostic.Warning(
                TrendCodes.NotComparable,
                "The scores come from comparing the units of a period with each other: a score may change because others did.");
        }
    }

    private static bool MeasuresAlike(EvaluationPlan a, EvaluationPlan b) =>
        ReferenceEquals(a, b) || a.Nodes.Zip(b.Nodes).All(n => MeasureAlike(n.First, n.Second));

    private static bool MeasureAlike(PlanNode a, PlanNode b) => a.ToParent == b.ToParent && ValuesAlike(a.Valuation, b.Valuation)
        && (a.IsLeaf || a.Outline!.Weights.SequenceEqual(b.Outline!.Weights));

    // What a sample's worst and best were does not matter where the map is the same.
    private static bool ValuesAlike(FittedNormalization? a, FittedNormalization? b) =>
        a?.Affine is { } x && b?.Affine is { } y ? x == y : Equals(a, b);
}
