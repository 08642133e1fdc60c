namespace InnovationPotential.Strategies;

/// <summary>A level and the criteria that must all be met to reach it, beside those of all gates below.</summary>
/// <param name="Level">The level.</param>
/// <param name="Name">The gate's name.</param>
/// <param name="Requirements">
/// The criteria: the code of an indicator or a dimension below the node, and what it must at least be; at most, where less is better of its
/// natural values. In the child's own units, or levels where a table makes them. Equal but for rounding is met.
/// </param>
public sealed record Gate(int Level, string Name, EquatableArray<(string Child, double Threshold)> Requirements)
{
    /// <summary>A gate of some criteria.</summary>
    /// <param name="level">The level.</param>
    /// <param name="name">The gate's name.</param>
    /// <param name="requirements">Codes of children and thresholds.</param>
    /// <example><code>Gate.Of(2, "registered", ("members", 15), ("types", 2))</code></example>
    public static Gate Of(int level, string name, params ReadOnlySpan<(string Child, double Threshold)> requirements) =>
        new(level, name, [.. requirements]);
}
