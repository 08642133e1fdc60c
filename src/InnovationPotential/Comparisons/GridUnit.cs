namespace InnovationPotential.Comparisons;

/// <summary>A unit (in a period) under every combination that was computed.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record GridUnit
{
    internal GridUnit(string unit, Period? period, EquatableArray<double?> ranks) => (Unit, Period, Ranks) = (unit, period, ranks);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>Its ranks, in the order of the combinations; null without a score.</summary>
    public EquatableArray<double?> Ranks { get; }

    /// <summary>The best rank; null where the unit is ranked in none.</summary>
    public double? Least => Ranks.Min();

    /// <summary>The middle rank: of an even number the mean of both in the middle; null where the unit is ranked in none.</summary>
    public double? Median => Ranks.Any(r => r is not null)
        ? Numerics.Quantiles.Median([.. Ranks.Where(r => r is not null).Select(r => r!.Value)]) : null;

    /// <summary>The worst rank; null where the unit is ranked in none.</summary>
    public double? Greatest => Ranks.Max();

    /// <summary>The rank in the one ranking that agrees best with all combinations; null where the unit is ranked in none.</summary>
    public double? Consensus { get; internal init; }
}
