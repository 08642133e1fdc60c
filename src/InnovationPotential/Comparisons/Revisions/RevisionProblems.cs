using InnovationPotential.Assessments;

namespace InnovationPotential.Comparisons;

/// <summary>What stands in the way of a revision.</summary>
internal static class RevisionProblems
{
    public static IEnumerable<Diagnostic> Of(IndicatorModel oldModel, IndicatorTable oldTable, IndicatorModel newModel,
        IndicatorTable newTable)
    {
        foreach (var problem in In("old", oldModel, oldTable)) yield return problem;
        foreach (var problem in In("new", newModel, newTable)) yield return problem;
        if (oldTable.Periods.IsEmpty == newTable.Periods.IsEmpty) yield break;
        var (panel, section) = oldTable.Periods.IsEmpty ? ("new", "old") : ("old", "new");
        yield return Diagnostic.Error(ScenarioCodes.PeriodsDiffer, $"The {panel} table has periods, the {section} one has none.",
            hint: "Give both a column 'period', or neither.");
    }

    private static IEnumerable<Diagnostic> In(string edition, IndicatorModel model, IndicatorTable table) =>
        FitFindings.Problems(model, table, model.Scope).Where(d => d.Severity == Severity.Error)
            .Select(d => d with { Message = $"In the {edition} edition: {d.Message}" });
}
