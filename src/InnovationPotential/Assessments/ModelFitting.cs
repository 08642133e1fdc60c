using InnovationPotential.Assessments;

namespace InnovationPotential;

/// <summary>Fits models to tables and assesses the units in them.</summary>
public static class ModelFitting
{
    /// <summary>Learns from a reference table what the model needs: extremes, limits, data-driven weights.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reference">The reference units; all indicators of the model must be there.</param>
    /// <param name="scope">The observations to learn from; the whole panel unless said otherwise.</param>
    /// <exception cref="ArgumentNullException">The model or the table is null.</exception>
    /// <exception cref="InvalidInputException">The model has errors, the table lacks indicators, or the scope names a period the table lacks. All problems are carried.</exception>
    public static FittedModel Fit(this IndicatorModel model, IndicatorTable reference, FitScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reference);
        scope ??= FitScope.WholePanel;
        var found = model.Validate().ToList();
        if (found.All(d => d.Severity != Severity.Error)) found.AddRange(Lacking(model, reference));
        if (scope is BasePeriodScope { Period: var wanted } && !reference.Periods.AsSpan().Contains(wanted))
            found.Add(Diagnostic.Error(AssessmentCodes.UnknownPeriod, $"The table has no period {wanted} to fit on.", new Location { Period = wanted.Label }, $"It has {string.Join(", ", reference.Periods)}."));
        InvalidInputException.ThrowIfAny(found);

        var eachPeriod = scope is EachPeriodScope && !reference.Periods.IsEmpty;
        var plans = ScopeRows(reference, scope).Select(rows =>
        {
            var (plan, diagnostics) = PlanCompiler.Compile(model, reference, rows);
            // What validation has said of the model is not said again by the parts it is made of.
            found.AddRange(diagnostics.Where(d => !found.Exists(f => f with { Location = f.Location with { Path = null } } == d)));
            return plan;
        }).ToArray();
        return new FittedModel(model, reference, scope, plans, eachPeriod ? reference.Periods : [], found.ToEquatableArray());
    }

    /// <summary>Assesses the units of a table against each other: <c>model.Fit(table).Assess(table)</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">The model has errors or the table lacks indicators. All problems are carried.</exception>
    public static Assessment Assess(this IndicatorModel model, IndicatorTable table, Func<AssessmentOptions, AssessmentOptions>? configure = null) =>
        model.Fit(table).Assess(table, configure);

    internal static IEnumerable<Diagnostic> Lacking(IndicatorModel model, IndicatorTable table) =>
        model.Indicators.Where(i => !table.Contains(i.Code)).Select(i => Diagnostic.Error(
            AssessmentCodes.MissingIndicator,
            $"The table has no column for the indicator '{i.Code}'.",
            new Location { Node = i.Code },
            "Add it, with empty cells if nothing is known, or take the indicator out of the model."));

    private static IEnumerable<Range> ScopeRows(IndicatorTable table, FitScope scope)
    {
        var units = table.Units.Count;
        return scope switch
        {
            EachPeriodScope when !table.Periods.IsEmpty => Enumerable.Range(0, table.Periods.Count).Select(p => (p * units)..((p + 1) * units)),
            BasePeriodScope { Period: var period } => [(table.IndexOf(period) * units)..((table.IndexOf(period) + 1) * units)],
            _ => [Range.EndAt(table.RowCount)],
        };
    }
}
