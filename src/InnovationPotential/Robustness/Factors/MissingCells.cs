namespace InnovationPotential.Robustness;

/// <summary>Missing cells drawn uniformly between their worst and their best attainable score.</summary>
/// <remarks>
/// It says how far what is not known could matter. Cells that do not apply to a unit stay so, and so do those of an indicator without
/// attainable ends (nothing could be learned of it).
/// </remarks>
internal sealed record MissingCells : DataFactor
{
    /// <inheritdoc/>
    public override string Kind => "missing-cells";

    internal override bool Concerns(Indicator indicator, Observation observation) =>
        observation is { Value: null, State: not ObservationState.NotApplicable };

    // A missing cell has no value to change: the engine draws its score.
    internal override void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values)
    {
    }
}
