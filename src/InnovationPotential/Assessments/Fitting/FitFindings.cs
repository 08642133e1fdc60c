using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>What is found of a model and its reference before and while it is fitted.</summary>
internal static class FitFindings
{
    /// <summary>Learns what a model needs and adds what was found on the way.</summary>
    /// <param name="found">What was found before.</param>
    /// <param name="model">The model.</param>
    /// <param name="table">The reference as it was prepared.</param>
    /// <param name="reference">The periods of the reference.</param>
    /// <param name="scope">What is learned from.</param>
    /// <param name="preparation">What preparation has learned.</param>
    /// <param name="statistics">What is known of a reference of which the table has but the shape.</param>
    /// <returns>The plans and their periods; none where one plan holds for all.</returns>
    public static (EvaluationPlan[] Plans, EquatableArray<Period> Periods) Learn(List<Diagnostic> found, IndicatorModel model,
        IndicatorTable table, EquatableArray<Period> reference, FitScope scope, FittedPreparation? preparation,
        ReferenceStatistics? statistics = null)
    {
        if (preparation is not null) found.AddRange([.. preparation.Diagnostics, .. ModelPreparation.Gates(model, preparation)]);
        var periods = PlanPeriods.Of(model, scope, reference, preparation);
        var (plans, diagnostics) = PlanCompiler.Compile(model, table, scope, Math.Max(1, periods.Count), preparation, null, statistics);
        // What validation has said of the model is not said again by the parts it is made of.
        found.AddRange(diagnostics.Where(d => !found.Exists(f => f with { Location = f.Location with { Path = null } } == d)).ToArray());
        if (model.Bands is { } bands) found.AddRange(LevelFindings.OfRanges(bands, Array.ConvertAll(plans, p => p.Root.Range), periods));
        return (plans, periods);
    }

    /// <summary>What is found of a model, a table and a scope before anything is learned; not errors only.</summary>
    public static List<Diagnostic> Validate(IndicatorModel model, IndicatorTable reference, FitScope scope)
    {
        var found = model.Validate().ToList();
        if (!found.HasErrors()) found.AddRange(Lacking(model.Indicators, reference));
        if (!found.HasErrors()) found.AddRange(OfLengths(model, reference, scope));
        found.AddRange(UnknownPeriods(found.HasErrors() ? [scope] : PlanPeriods.ScopesOf(model, scope), reference.Periods));
        if (!found.HasErrors() && !reference.Units.Any(u => UnitRoles.IsLearned(model, u)))
            found.Add(Diagnostic.Error(TableCodes.Empty, "No unit is left to learn from.", hint: "State fewer Benchmarks and LeftOut."));
        return found;
    }

    /// <summary>An error for each period that scopes name and a reference lacks.</summary>
    public static IEnumerable<Diagnostic> UnknownPeriods(IEnumerable<FitScope> scopes, EquatableArray<Period> periods) =>
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

    public static IEnumerable<Diagnostic> Lacking(IEnumerable<Indicator> indicators, IndicatorTable table) =>
        indicators.Where(i => !table.Contains(i.Code)).Select(i => Diagnostic.Error(
            AssessmentCodes.MissingIndicator,
            $"The table has no column for the indicator '{i.Code}'.",
            new Location { Node = i.Code },
            Nearest.DidYouMean(i.Code, table.Indicators)
                + "Add it, with empty cells if nothing is known, or take the indicator out of the model."));
}
