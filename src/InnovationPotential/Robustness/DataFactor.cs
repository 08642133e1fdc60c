namespace InnovationPotential.Robustness;

/// <summary>An uncertainty of the data.</summary>
/// <remarks>
/// Each replication draws a number for every cell concerned; cells are independent. What a model has learned from the data (extremes,
/// weights) stays as it was fitted on the data as they are: the yardstick is held still while the values vary. One input, the seed of all
/// cells.
/// </remarks>
public abstract record DataFactor : UncertainFactor
{
    private protected DataFactor()
    {
    }

    /// <summary>The codes of the indicators concerned; all when empty.</summary>
    public EquatableArray<string> Indicators { get; init; }

    /// <summary>Whether a cell of an indicator that the factor is meant for is uncertain; observed values when left out.</summary>
    internal virtual bool Concerns(Indicator indicator, Observation observation) =>
        observation is { State: ObservationState.Observed, Value: not null };

    /// <summary>Changes the values of one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="uniform">A number uniform on [0, 1) for each lane.</param>
    /// <param name="values">The value in each lane, in natural units; receives the changed ones.</param>
    internal abstract void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values);

    internal override IReadOnlyList<InputGroup> InputsIn(IndicatorModel model) => [new InputGroup(Name, 1)];

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        Indicators.Where(c => model.Find(c) is not Indicator).Select(c => Unknown(c, "indicator", CodesOf<Indicator>(model)));

    /// <summary>Whether the factor is meant for an indicator.</summary>
    internal bool Names(Indicator indicator) => Indicators.IsEmpty || Indicators.AsSpan().Contains(indicator.Code);
}
