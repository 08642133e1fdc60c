using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>Fits models to tables and assesses the units in them.</summary>
public static class ModelFitting
{
    /// <summary>Learns from a reference table what the model needs: extremes, limits, data-driven weights.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reference">The reference units; all indicators of the model must be there.</param>
    /// <param name="scope">The observations to learn from; those the model names (<see cref="IndicatorModel.Scope"/>) when left
    /// out.</param>
    /// <param name="cancellation">Ends what may take long: expectation and maximization over many indicators.</param>
    /// <exception cref="ArgumentNullException">The model or the table is null.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="InvalidInputException">The model has errors, the table lacks indicators, or the scope names a period the table
    /// lacks. All problems are carried.</exception>
    public static FittedModel Fit(this IndicatorModel model, IndicatorTable reference, FitScope? scope = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reference);
        scope ??= model.Scope ?? FitScope.WholePanel;
        var found = Problems(model, reference, scope);
        InvalidInputException.ThrowIfAny(found);

        found.AddRange(UnitRoles.Check(model, reference));
        reference = UnitRoles.Learned(model, reference);
        var preparation = model.Preparation?.Fit(reference, model.IndicatorGroups, scope, cancellation);
        var prepared = preparation is null ? null : ModelPreparation.Apply(model, preparation, reference);
        if (prepared is not null) InvalidInputException.ThrowIfAny(ModelPreparation.Check(model, prepared));
        found.AddRange(preparation?.Diagnostics ?? []);
        if (preparation is not null) found.AddRange(ModelPreparation.Gates(model, preparation));
        var table = prepared?.Table ?? reference;
        var periods = PlanPeriods.Of(model, scope, reference.Periods, preparation);
        var (plans, diagnostics) = PlanCompiler.Compile(model, table, scope, Math.Max(1, periods.Count), preparation);
        Tell(found, model, plans, periods, diagnostics);
        return new FittedModel(model, reference, scope, plans, periods, found.ToEquatableArray())
        {
            Preparation = preparation,
            PreparedReference = prepared,
        };
    }

    /// <summary>Assesses the units of a table against each other: <c>model.Fit(table).Assess(table)</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The units.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">The model has errors or the table lacks indicators. All problems are carried.</exception>
    /// <exception cref="OperationCanceledException">It was canceled (<see cref="AssessmentOptions.Cancellation"/>).</exception>
    public static Assessment Assess(this IndicatorModel model, IndicatorTable table,
        Func<AssessmentOptions, AssessmentOptions>? configure = null) =>
        model.Fit(table, cancellation: (configure?.Invoke(AssessmentOptions.Default) ?? AssessmentOptions.Default).Cancellation)
            .Assess(table, configure);

    /// <summary>Adds what was found while learning.</summary>
    internal static void Tell(List<Diagnostic> found, IndicatorModel model, EvaluationPlan[] plans, EquatableArray<Period> periods,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        // What validation has said of the model is not said again by the parts it is made of.
        found.AddRange(diagnostics.Where(d => !found.Exists(f => f with { Location = f.Location with { Path = null } } == d)).ToArray());
        if (model.Bands is { } bands) found.AddRange(LevelFindings.OfRanges(bands, Array.ConvertAll(plans, p => p.Root.Range), periods));
    }

    /// <summary>What is found of a model, a table and a scope before anything is learned; not errors only.</summary>
    internal static List<Diagnostic> Problems(IndicatorModel model, IndicatorTable reference, FitScope scope)
    {
        var found = model.Validate().ToList();
        if (found.All(d => d.Severity != Severity.Error)) found.AddRange(Lacking(model, reference));
        if (found.All(d => d.Severity != Severity.Error)) found.AddRange(OfLengths(model, reference, scope));
        var isSound = !found.Exists(d => d.Severity == Severity.Error);
        found.AddRange(UnknownPeriods(isSound ? PlanPeriods.ScopesOf(model, scope) : [scope], reference.Periods));
        if (found.All(d => d.Severity != Severity.Error)
            && reference.Units.All(u => model.LeftOut.AsSpan().Contains(u) || model.Benchmarks.AsSpan().Contains(u)))
            found.Add(Diagnostic.Error(TableCodes.Empty, "No unit is left to learn from.", hint: "State fewer Benchmarks and LeftOut."));
        return found;
    }

    /// <summary>An error for each period that scopes name and a reference lacks.</summary>
    internal static IEnumerable<Diagnostic> UnknownPeriods(IEnumerable<FitScope> scopes, EquatableArray<Period> periods) =>
        scopes.OfType<BasePeriodScope>().Select(s => s.Period).Where(p => !periods.AsSpan().Contains(p)).Select(wanted => Diagnostic.Error(
            AssessmentCodes.UnknownPeriod, $"The table has no period {wanted} to fit on.", new Location { Period = wanted.Label },
            PeriodLengths.Known(periods, wanted)));

    private static IEnumerable<Diagnostic> OfLengths(IndicatorModel model, IndicatorTable reference, FitScope scope)
    {
        string[] codes = [.. model.Indicators.Select(i => i.Code)];
        var never = PeriodLengths.NeverMeeting(reference, codes).ToList();
        foreach (var diagnostic in never) yield return diagnostic;
        if (never.Count > 0 || scope is not WholePanelScope || PeriodLengths.Mix(reference.Periods) is null) yield break;
        if (PeriodLengths.Mix(PeriodLengths.Observed(reference, codes)) is not { } mix) yield break;
        yield return Diagnostic.Warning(
            TableCodes.LearnedFromMixedLengths,
            $"What is learned from the whole panel mixes values of periods of different length: {mix}.",
            hint: "Fit each period by itself, or on a base period; or assess tables of one length each.");
    }

    internal static IEnumerable<Diagnostic> Lacking(IndicatorModel model, IndicatorTable table) =>
        model.Indicators.Where(i => !table.Contains(i.Code)).Select(i => Diagnostic.Error(
            AssessmentCodes.MissingIndicator,
            $"The table has no column for the indicator '{i.Code}'.",
            new Location { Node = i.Code },
            Nearest.DidYouMean(i.Code, table.Indicators)
                + "Add it, with empty cells if nothing is known, or take the indicator out of the model."));
}
