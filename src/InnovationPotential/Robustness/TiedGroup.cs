namespace InnovationPotential.Robustness;

/// <summary>Units that the analysis cannot tell apart: neighbors in the nominal order none of whom is surely ahead of another.</summary>
/// <param name="Period">The period; null for a cross-section.</param>
/// <param name="Units">The units by nominal rank, at least two.</param>
/// <remarks>Groups may overlap: A may be tied with B and B with C while A is surely ahead of C.</remarks>
public sealed record TiedGroup(Period? Period, EquatableArray<string> Units)
{
    /// <summary>The units, separated by commas.</summary>
    public override string ToString() => (Period is { } period ? $"{period}: " : "") + string.Join(", ", Units);
}
