namespace InnovationPotential.Trends;

/// <summary>A location quotient from which an industry is called specialized in a region, and who says so.</summary>
/// <param name="Name">The threshold's name.</param>
/// <param name="Value">The quotient.</param>
/// <param name="IsInclusive">Whether the quotient itself suffices, or must be exceeded.</param>
/// <remarks>The named ones are from professional memory of the sources; check before quoting, replace at will.</remarks>
public sealed record SpecializationThreshold(string Name, double Value, bool IsInclusive = true)
{
    /// <summary>Above 1: more than its share everywhere.</summary>
    public static SpecializationThreshold OverRepresented { get; } = new("Over-represented", 1, false);

    /// <summary>1.25: Miller et al. for the UK Department of Trade and Industry, 2001.</summary>
    public static SpecializationThreshold Miller2001 { get; } = new("Miller 2001", 1.25);

    /// <summary>1.3: Russian Cluster Observatory practice.</summary>
    public static SpecializationThreshold RussianPractice { get; } = new("Russian practice", 1.3);

    /// <summary>1.5: European Cluster Observatory, the lower of its two.</summary>
    public static SpecializationThreshold EuropeanClusterObservatory { get; } = new("European Cluster Observatory", 1.5);

    /// <summary>2: European Cluster Observatory, the one for its star.</summary>
    public static SpecializationThreshold EuropeanClusterObservatoryStar { get; } = new("European Cluster Observatory star", 2);

    /// <summary>Whether a quotient passes; null when it is undefined.</summary>
    /// <param name="quotient">The location quotient.</param>
    public bool? IsPassedBy(Quantity quotient) =>
        quotient.Value is not { } lq ? null : IsInclusive ? Rounding.IsAtLeast(lq, Value) : Rounding.IsAbove(lq, Value);
}
