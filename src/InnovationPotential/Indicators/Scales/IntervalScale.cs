namespace InnovationPotential.Indicators;

/// <summary>A scale without a true zero, on which differences have a meaning.</summary>
internal sealed record IntervalScale : MeasurementScale
{
    /// <summary>The lowest possible value; null when there is none.</summary>
    public double? Minimum { get; init; }

    /// <summary>The highest possible value; null when there is none.</summary>
    public double? Maximum { get; init; }

    /// <inheritdoc/>
    public override double? Lowest => Minimum;

    /// <inheritdoc/>
    public override double? Highest => Maximum;
}
