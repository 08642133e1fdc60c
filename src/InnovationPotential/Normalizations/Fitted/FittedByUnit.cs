namespace InnovationPotential.Normalizations;

/// <summary>The deviation of a value from its own unit's mean, in units of that unit's mean absolute deviation.</summary>
/// <param name="Units">The units the map knows; another unit has no score.</param>
/// <param name="Means">Their means over periods, NaN where unknown.</param>
/// <param name="Deviations">Their mean absolute deviations, with the sign of the direction, NaN where the unit has no score.</param>
/// <remarks>A value whose unit is not named has no score: <see cref="Apply(double)"/> gives NaN.</remarks>
internal sealed record FittedByUnit(EquatableArray<string> Units, EquatableArray<double> Means, EquatableArray<double> Deviations)
    : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => double.NaN;

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        scores.Fill(double.NaN);
        for (var u = 0; u < sample.Units.Length; u++)
        {
            var at = Units.AsSpan().IndexOf(sample.Units[u]);
            if (at < 0) continue;
            for (var i = u; i < scores.Length; i += sample.Units.Length) scores[i] = (sample.Values[i] - Means[at]) / Deviations[at];
        }
    }
}
