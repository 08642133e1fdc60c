using System.Diagnostics;
using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Normalizations;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>
/// A model with what it learned from reference data: extremes, treatment limits, weights. It scores units and years it has not seen.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Made by <c>model.Fit(table)</c>, or read from JSON (<see cref="Parse"/>): it then
/// assesses as the one that was written, to the last bit, without the table that was learned from.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Model.Title,nq}, fitted on {ReferenceUnits.Count} units")]
public sealed partial class FittedModel : IShowsTables
{
    internal FittedModel(IndicatorModel model, FitScope scope, EvaluationPlan[] plans, EquatableArray<Period> planPeriods,
        EquatableArray<Diagnostic> diagnostics) =>
        (Model, Scope, Plans, PlanPeriods, Diagnostics) = (model, scope, plans, planPeriods, diagnostics);

    /// <summary>The model.</summary>
    public IndicatorModel Model { get; }

    /// <summary>The table the model was fitted on; null for a fitted model that was read back, which does not need it.</summary>
    public IndicatorTable? Reference { get; internal init; }

    /// <summary>The SHA-256 of the table the model was fitted on.</summary>
    public string ReferenceFingerprint => Reference?.Fingerprint ?? Summary!.Fingerprint;

    /// <summary>The units of the table the model was fitted on.</summary>
    public EquatableArray<string> ReferenceUnits => Reference?.Units ?? Summary!.Units;

    /// <summary>The periods of the table the model was fitted on; none for a cross-section.</summary>
    public EquatableArray<Period> ReferencePeriods => Reference?.Periods ?? Summary!.Periods;

    /// <summary>The version of this library by which the model was fitted.</summary>
    public string LibraryVersion { get; internal init; } = ProvenanceRecord.LibraryVersion;

    /// <summary>The observations of the reference table that were learned from, by steps without a scope of their own.</summary>
    public FitScope Scope { get; }

    /// <summary>What the preparation of tables has learned from the reference; null for a model without preparation.</summary>
    public FittedPreparation? Preparation { get; internal init; }

    /// <summary>What was found while fitting: warnings and information, never errors.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How an indicator's values become scores.</summary>
    /// <param name="indicator">The indicator's code.</param>
    /// <param name="period">The period, where each was fitted by itself; otherwise it does not matter.</param>
    /// <exception cref="ArgumentException">The model has no such indicator, or was not fitted on the period.</exception>
    public FittedNormalization ValuationOf(string indicator, Period? period = null)
    {
        var plan = PlanOf(period);
        return plan.Nodes[plan.IndexOf(indicator)].Valuation
            ?? throw new ArgumentException($"'{indicator}' is a dimension, not an indicator.", nameof(indicator));
    }

    /// <summary>The share of each child in its dimension, summing to 1 (0 everywhere if no child weighs anything).</summary>
    /// <param name="dimension">The dimension's code.</param>
    /// <param name="period">The period, where each was fitted by itself; otherwise it does not matter.</param>
    /// <exception cref="ArgumentException">The model has no such dimension, or was not fitted on the period.</exception>
    public IReadOnlyDictionary<string, double> WeightsOf(string dimension, Period? period = null)
    {
        var plan = PlanOf(period);
        var outline = plan.Nodes[plan.IndexOf(dimension)].Outline
            ?? throw new ArgumentException($"'{dimension}' is an indicator, not a dimension.", nameof(dimension));
        return outline.Children.Zip(outline.Shares()).ToDictionary(c => c.First.Code, c => c.Second, StringComparer.Ordinal);
    }

    /// <summary>Assesses the units of a table.</summary>
    /// <param name="table">The units; all indicators of the model must be there, other columns do not matter.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">
    /// The table lacks indicators of the model, has a period the model was not fitted on, or two indicators that never stand in one row,
    /// for their periods differ in length (<c>IP2045</c>).
    /// </exception>
    /// <exception cref="OperationCanceledException">It was canceled (<see cref="AssessmentOptions.Cancellation"/>).</exception>
    public Assessment Assess(IndicatorTable table, Func<AssessmentOptions, AssessmentOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var options = configure?.Invoke(AssessmentOptions.Default) ?? AssessmentOptions.Default;
        InvalidInputException.ThrowIfAny(
        [
            .. Plans[0].Nodes.Where(n => FittedRanks.Within(n.Valuation) is { Groups: > 1 })
                .Select(n => FittedRanks.Elsewhere($"'{n.Code}' cannot be ranked in memory", n.Code)),
            .. FitFindings.Lacking(Plans[0].Indicators, table),
            .. UnknownPeriods(table),
            .. PeriodLengths.NeverMeeting(table, Plans[0].Indicators.Select(i => i.Code)),
        ]);
        table = UnitRoles.Scored(Model, table);
        var prepared = Preparation is null ? null
            : PreparedReference is { } known && ReferenceEquals(table, Reference) ? known
            : ModelPreparation.Apply(Model, Preparation, table);
        var scored = prepared?.Table ?? table;
        EvaluationPlan[] plans = scored.Periods.IsEmpty ? [PlanOf(null)] : [.. scored.Periods.Select(p => PlanOf(p))];
        var results = PlanEvaluation.Evaluate(p => plans[p], scored, options.DegreeOfParallelism, options.Cancellation);
        return new Assessment(this, table, scored, plans, results, options) { Preparation = prepared };
    }

    /// <summary>What was learned: each node's share among its siblings, and how the values of each indicator become scores.</summary>
    public override string ToString() => this.ToText();

    /// <summary>The reference table as it was prepared.</summary>
    internal PreparedTable? PreparedReference { get; init; }

    /// <summary>What is kept of the reference table where the table itself is not.</summary>
    internal ReferenceSummary? Summary { private get; init; }

    internal EvaluationPlan[] Plans { get; }

    /// <summary>The periods that were fitted by themselves, one for each plan; none where one plan holds for all.</summary>
    internal EquatableArray<Period> PlanPeriods { get; }

    internal EvaluationPlan PlanOf(Period? period)
    {
        if (PlanPeriods.IsEmpty) return Plans[0];
        var index = period is { } p ? PlanPeriods.AsSpan().IndexOf(p) : -1;
        return index >= 0
            ? Plans[index] : throw new ArgumentException("Each period was fitted by itself: name one of them.", nameof(period));
    }

    private IEnumerable<Diagnostic> UnknownPeriods(IndicatorTable table)
    {
        if (PlanPeriods.IsEmpty) return [];
        if (table.Periods.IsEmpty)
            return [Diagnostic.Error(AssessmentCodes.UnknownPeriod, "Each period was fitted by itself, but the table has no periods.",
                hint: "Give the table periods, or fit the whole panel.")];
        return table.Periods.Where(p => !PlanPeriods.AsSpan().Contains(p)).Select(p => Diagnostic.Error(
            AssessmentCodes.UnknownPeriod, $"The model was not fitted on {p}.", new Location { Period = p.Label },
            "Fit it on a table with that period, or on the whole panel."));
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [FittedModelTexts.Table(this)];
}
