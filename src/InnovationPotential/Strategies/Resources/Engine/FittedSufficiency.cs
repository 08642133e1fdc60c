using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The sufficiency of values against one norm for all units.</summary>
/// <param name="Norm">What is needed, in natural units; above 0.</param>
/// <param name="Direction">Whether more or less is better.</param>
/// <param name="Cap">How far a surplus counts.</param>
/// <remarks>Divides rather than multiplies by a reciprocal: a value at its norm then has a sufficiency of exactly 1.</remarks>
internal sealed record FittedSufficiency(double Norm, Direction Direction, SufficiencyCap Cap) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => Sufficiency.Ratio(value, Norm, Direction, Cap);

    /// <inheritdoc/>
    protected override void ApplyCore(IndicatorSample sample, Span<double> scores) =>
        Sufficiency.Of(sample.Values, Norm, Direction, Cap, scores);
}
