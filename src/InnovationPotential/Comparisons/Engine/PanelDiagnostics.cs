namespace InnovationPotential.Comparisons;

/// <summary>Says what to heed in a panel.</summary>
internal static class PanelDiagnostics
{
    public static IEnumerable<Diagnostic> Of(ExpertPanel panel, PanelPractice practice, IEnumerable<PanelDispersion> dispersions,
        IEnumerable<PanelConcordance> concordances)
    {
        foreach (var dispersion in dispersions)
        {
            if (dispersion.Count < 2)
            {
                yield return Diagnostic.Information(
                    ComparisonCodes.FewAssessors,
                    dispersion.Count == 0 ? "No assessor has scored this; it is missing." : "One assessor alone has scored this.",
                    PlaceOf(dispersion));
            }
            else if (Dispersed(dispersion, practice) is { } found)
            {
                yield return found;
            }
        }

        foreach (var concordance in concordances)
        {
            foreach (var found in Of(concordance, panel.Assessors.Count, panel.Units.Count, new Location { Node = concordance.Code }))
                yield return found;
        }
    }

    public static Diagnostic? Dispersed(PanelDispersion dispersion, PanelPractice practice) =>
        dispersion.Variation is { } variation && Rounding.IsAbove(variation, practice.HighestVariation)
        ? Diagnostic.Warning(
            ComparisonCodes.Dispersed,
            Invariant($"The assessors differ: the coefficient of variation is {dispersion.Variation:0.###}, practice accepts "
                    + $"{practice.HighestVariation}."),
            PlaceOf(dispersion),
            "Let them explain and score again, or report the spread.")
        : null;

    public static IEnumerable<Diagnostic> Of(PanelConcordance concordance, int assessors, int items, Location place)
    {
        if (concordance.W is null)
        {
            yield return Diagnostic.Information(ComparisonCodes.Undefined,
                "Kendall's W is undefined: it needs two assessors who judged the same two things and do not tie them all.", place);
        }
        else if (concordance.Assessors < assessors || concordance.Items < items)
        {
            yield return Diagnostic.Information(
                ComparisonCodes.LeftOut,
                Invariant($"Kendall's W is that of the {concordance.Items} of {items} items which all of "
                        + $"{concordance.Assessors} of {assessors} assessors judged."),
                place);
        }
    }

    private static Location PlaceOf(PanelDispersion dispersion) => new() { Unit = dispersion.Unit, Node = dispersion.Indicator };
}
