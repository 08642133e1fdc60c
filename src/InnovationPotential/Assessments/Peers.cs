using InnovationPotential.Assessments;

namespace InnovationPotential;

/// <summary>The units that one unit is held against; see <see cref="Assessment.ProfileOf"/>.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record Peers
{
    private Peers(string? attribute, EquatableArray<string> units) => (Attribute, Units) = (attribute, units);

    /// <summary>All units of the period, the unit itself among them.</summary>
    public static Peers All { get; } = new(null, []);

    /// <summary>The attribute of which the peers share the unit's value; null where it is none.</summary>
    public string? Attribute { get; }

    /// <summary>The named peers; none where they are not named.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The units of the same group, the unit itself among them.</summary>
    /// <param name="attribute">The attribute that makes groups, such as <c>region</c>.</param>
    /// <exception cref="ArgumentException">The attribute is empty or null.</exception>
    public static Peers SameGroup(string attribute)
    {
        ArgumentException.ThrowIfNullOrEmpty(attribute);
        return new(attribute, []);
    }

    /// <summary>Named units; the unit itself is ranked among them, but counts in their mean and best only where it is named.</summary>
    /// <param name="units">The units, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Peers Named(params ReadOnlySpan<string> units) =>
        units.IsEmpty ? throw new ArgumentException("Name at least one peer.", nameof(units)) : new(null, EquatableArray.Create(units));

    /// <summary>Whom the unit is held against, in words.</summary>
    public override string ToString() => !Units.IsEmpty ? string.Join("; ", Units) : Attribute is { } attribute ? $"the same {attribute}"
        : "all units";

    /// <summary>The places of the peers among a table's units, in the table's order.</summary>
    internal int[] Among(IndicatorTable table, string unit)
    {
        if (!Units.IsEmpty) return [.. Units.Select(table.IndexOf).Distinct().Order()];
        if (Attribute is null) return [.. Enumerable.Range(0, table.Units.Count)];
        var groups = UnitGroups.Of(table, Attribute);
        var own = groups[table.IndexOf(unit)]
            ?? throw new ArgumentException($"'{unit}' has no '{Attribute}', and so no group.", nameof(unit));
        return [.. Enumerable.Range(0, groups.Count).Where(u => groups[u] == own)];
    }
}
