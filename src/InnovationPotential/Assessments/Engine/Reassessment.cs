using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>Assesses the table of an assessment by changed models, each fitted to the same reference on the same scope.</summary>
/// <remarks>
/// Only what a change touches is learned and evaluated anew: a node is taken over whose part of the model and whose columns are the same.
/// The scores are
/// those of fitting and assessing from the beginning, to the last bit. Where the preparation of a column may depend on others, or periods
/// are fitted apart that were not, everything is done anew.
/// </remarks>
/// <param name="nominal">The assessment.</param>
/// <param name="reference">The table that its model was fitted to.</param>
internal sealed class Reassessment(Assessment nominal, IndicatorTable reference)
{
    private readonly Dictionary<string, Indicator> _indicators =
        nominal.Model.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
    private readonly Lazy<KnownColumns> _known = new(() => new KnownColumns(nominal));

    /// <summary>The scores and ranks of a changed model, on the rows of the nominal assessment.</summary>
    /// <exception cref="InvalidInputException">The model cannot be fitted, or cannot assess.</exception>
    public RankedRows RankedBy(IndicatorModel model)
    {
        var fitted = nominal.Fitted;
        if (!PreparesAlike(model)) return RankedAnew(model);
        InvalidInputException.ThrowIfAny(FitFindings.Validate(model, reference, fitted.Scope));
        InvalidInputException.ThrowIfAny(FitFindings.Lacking(model.Indicators, nominal.Source));
        var table = fitted.PreparedReference?.Table ?? reference;
        var count = Math.Max(1, PlanPeriods.Of(model, fitted.Scope, reference.Periods, fitted.Preparation).Count);
        if (count != fitted.Plans.Length) return RankedAnew(model);
        var lessons = PlanCompiler.Compile(model, table, fitted.Scope, count, fitted.Preparation, fitted.Plans).Plans;
        var plans = Array.ConvertAll(nominal.Plans, plan => lessons[Array.IndexOf(fitted.Plans, plan)]);
        return RankedRows.Of(_known.Value.RootScores(plans), plans, nominal);
    }

    private RankedRows RankedAnew(IndicatorModel model) => RankedRows.Of(
        model.Fit(reference, nominal.Fitted.Scope).Assess(nominal.Source, _ => nominal.Options), nominal.Units, nominal.Periods);

    /// <summary>Whether each indicator of a model is prepared as in the nominal one, whatever other indicators there are.</summary>
    private bool PreparesAlike(IndicatorModel model)
    {
        if (nominal.Model.Preparation is null && model.Preparation is null) return true;
        if (nominal.Model.Preparation == model.Preparation
            && nominal.Model.IndicatorGroups.SequenceEqual(model.IndicatorGroups)) return true;
        return model.Indicators.All(i => _indicators.GetValueOrDefault(i.Code) == i
            && StepsFor(nominal.Model, i.Code) is { } known && StepsFor(model, i.Code) is { } own && known.SequenceEqual(own));
    }

    /// <summary>The steps that concern an indicator; null where one looks at more than that.</summary>
    private static PreparationStep[]? StepsFor(IndicatorModel model, string indicator)
    {
        var steps = model.Preparation?.Steps.ToArray() ?? [];
        return Array.TrueForAll(steps, s => s.LooksAtOneColumn)
            ? [.. steps.Where(s => s.Concerns(indicator)).Select(s => s with { Only = [], Except = [] })]
            : null;
    }
}
