namespace InnovationPotential.Normalizations;

/// <summary>A rule of one's own, given as a function.</summary>
/// <param name="Name">What results call the rule.</param>
/// <param name="FitTo">Learns the map. Rules are equal when they hold the same name and function.</param>
/// <remarks>Not written to JSON. The function sees the values as they are, also where a range is best.</remarks>
internal sealed record CustomNormalization(string Name, NormalizationFit FitTo) : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "custom";

    /// <inheritdoc/>
    protected override bool MeasuresDistance => false;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The function returns null.</exception>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample) =>
        FitTo(indicator, sample) ?? throw new InvalidOperationException($"The normalization '{Name}' returned null.");
}
