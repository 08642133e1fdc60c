namespace InnovationPotential.Normalizations;

/// <summary>A map given as a function.</summary>
/// <param name="Map">The function; it is not asked about missing values. Maps are equal when they hold the same function.</param>
internal sealed record FittedFunction(Func<double, double> Map) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => double.IsNaN(value) ? double.NaN : Map(value);
}
