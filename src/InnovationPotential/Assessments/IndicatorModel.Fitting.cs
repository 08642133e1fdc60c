using InnovationPotential.Assessments;

namespace InnovationPotential;

// Fits models to tables and assesses the units in them.
public sealed partial record IndicatorModel
{
    /// <summary>Learns from a reference table what the model needs: extremes, limits, data-driven weights.</summary>
    /// <param name="reference">The reference units; all indicators of the model must be there.</param>
    /// <param name="scope">The observations to learn from; those the model names (<see cref="IndicatorModel.Scope"/>) when left
    /// out.</param>
    /// <param name="cancellation">Ends what may take long: expectation and maximization over many indicators.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="InvalidInputException">The model has errors, the table lacks indicators, or the scope names a period the table
    /// lacks. All problems are carried.</exception>
    public FittedModel Fit(IndicatorTable reference, FitScope? scope = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        scope ??= Scope ?? FitScope.WholePanel;
        var found = FitFindings.Validate(this, reference, scope);
        InvalidInputException.ThrowIfAny(found);

        found.AddRange(UnitRoles.Validate(this, reference));
        reference = UnitRoles.Learned(this, reference);
        var preparation = Preparation?.Fit(reference, IndicatorGroups, scope, cancellation);
        var prepared = preparation is null ? null : ModelPreparation.Apply(this, preparation, reference);
        if (prepared is not null) InvalidInputException.ThrowIfAny(ModelPreparation.Validate(this, prepared));
        var (plans, periods) = FitFindings.Learn(found, this, prepared?.Table ?? reference, reference.Periods, scope, preparation);
        return new FittedModel(this, scope, plans, periods, found.ToEquatableArray())
        {
            Reference = reference,
            Preparation = preparation,
            PreparedReference = prepared,
        };
    }

    /// <summary>Assesses the units of a table against each other: <c>model.Fit(table).Assess(table)</c>.</summary>
    /// <param name="table">The units.</param>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="InvalidInputException">The model has errors or the table lacks indicators. All problems are carried.</exception>
    /// <exception cref="OperationCanceledException">It was canceled (<see cref="AssessmentOptions.Cancellation"/>).</exception>
    public Assessment Assess(IndicatorTable table,
        Func<AssessmentOptions, AssessmentOptions>? configure = null) =>
        Fit(table, cancellation: (configure?.Invoke(AssessmentOptions.Default) ?? AssessmentOptions.Default).Cancellation)
            .Assess(table, configure);
}
