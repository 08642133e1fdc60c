namespace InnovationPotential.Indicators;

/// <summary>Absent (0) or present (1).</summary>
internal sealed record BinaryScale : MeasurementScale
{
    /// <inheritdoc/>
    public override double? Lowest => 0;

    /// <inheritdoc/>
    public override double? Highest => 1;

    /// <summary>1 of <c>yes</c>, <c>true</c> and <c>present</c>, 0 of <c>no</c>, <c>false</c> and <c>absent</c>; else null.</summary>
    /// <param name="label">The text as it stands in the table.</param>
    public override double? ValueOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Trim().ToLowerInvariant() switch
        {
            "yes" or "true" or "present" => 1,
            "no" or "false" or "absent" => 0,
            _ => null,
        };
    }
}
