namespace InnovationPotential.Robustness;

/// <summary>Units that the analysis cannot tell apart: neighbors in the nominal order none of whom is surely ahead of another.</summary>
/// <remarks>Groups may overlap: A may be tied with B and B with C while A is surely ahead of C.</remarks>
public sealed record TiedGroup
{
    internal TiedGroup(Period? period, EquatableArray<string> units) => (Period, Units) = (period, units);

    /// <summary>The period; null for a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The units by nominal rank, at least two.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The units, separated by commas.</summary>
    public override string ToString() => (Period is { } period ? $"{period}: " : "") + string.Join(", ", Units);
}
