using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>Levels of values by a table; a value outside the table has none.</summary>
/// <param name="Table">The table.</param>
public sealed record FittedLevels(LevelTable Table) : FittedNormalization
{
    /// <inheritdoc/>
    public override double Apply(double value) => Table.LevelOf(value) ?? double.NaN;
}
