using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>Levels of values by a table, more being better; a value outside the table has none.</summary>
/// <param name="Table">The table.</param>
internal sealed record FittedLevels(LevelTable Table) : FittedNormalization
{
    /// <summary>
    /// Lowest plus highest value where less is better: a value x is looked up as this sum less x; null where more is better.
    /// </summary>
    public double? EndsSum { get; init; }

    /// <inheritdoc/>
    public override double Apply(double value) => Table.LevelOf(EndsSum is { } sum ? sum - value : value) ?? double.NaN;
}
