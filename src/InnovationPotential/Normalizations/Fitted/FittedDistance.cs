namespace InnovationPotential.Normalizations;

/// <summary>A map of the distance from the best range, for indicators of which a range is best.</summary>
/// <param name="Target">The best range.</param>
/// <param name="OfDistance">The map fitted on distances, of which less is better.</param>
internal sealed record FittedDistance(TargetRange Target, FittedNormalization OfDistance) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => OfDistance.Apply(Target.DistanceOf(value));

    /// <inheritdoc/>
    public override bool Clamps(double value) => OfDistance.Clamps(Target.DistanceOf(value));

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores)
    {
        var values = sample.Values;
        var distances = new double[values.Length];
        for (var i = 0; i < distances.Length; i++) distances[i] = Target.DistanceOf(values[i]);
        OfDistance.Apply(new IndicatorSample(distances, sample.Units), scores);
    }
}
