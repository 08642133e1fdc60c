namespace InnovationPotential.Sql;

/// <summary>A value as preparation leaves it.</summary>
/// <param name="Value">The value; null where the indicator is left out.</param>
/// <param name="Imputed">1 where it is imputed, else 0; null where none is.</param>
internal sealed record PreparedValue(Term? Value, Term? Imputed = null)
{
    /// <summary>The score by its rank among a reference; null where it has none.</summary>
    public Term? Ranked { get; init; }
}
