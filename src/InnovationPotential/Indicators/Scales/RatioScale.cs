namespace InnovationPotential.Indicators;

/// <summary>A scale with a true zero.</summary>
internal sealed record RatioScale : MeasurementScale
{
    /// <summary>The highest possible value; null when there is none.</summary>
    public double? Maximum { get; init; }

    /// <inheritdoc/>
    public override double? Lowest => 0;

    /// <inheritdoc/>
    public override double? Highest => Maximum;
}
