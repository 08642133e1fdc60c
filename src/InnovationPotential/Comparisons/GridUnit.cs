namespace InnovationPotential.Comparisons;

/// <summary>A unit (in a period) under every combination that was computed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Ranks">Its ranks, in the order of the combinations; null without a score.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record GridUnit(string Unit, Period? Period, EquatableArray<double?> Ranks)
{
    /// <summary>The best rank; null where the unit is ranked in none.</summary>
    public double? Least => Ranks.Min();

    /// <summary>The middle rank: of an even number the mean of both in the middle; null where the unit is ranked in none.</summary>
    public double? Median => Ranks.Any(r => r is not null)
        ? Numerics.Quantiles.Median([.. Ranks.Where(r => r is not null).Select(r => r!.Value)]) : null;

    /// <summary>The worst rank; null where the unit is ranked in none.</summary>
    public double? Greatest => Ranks.Max();

    /// <summary>The rank in the one ranking that agrees best with all combinations; null where the unit is ranked in none.</summary>
    public double? Consensus { get; init; }
}
