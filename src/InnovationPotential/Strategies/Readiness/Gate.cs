namespace InnovationPotential.Strategies;

/// <summary>A level and the criteria that must all be met to reach it, beside those of all gates below.</summary>
/// <param name="Level">The level.</param>
/// <param name="Name">The gate's name.</param>
/// <param name="Requirements">The criteria.</param>
public sealed record Gate(int Level, string Name, EquatableArray<Requirement> Requirements)
{
    /// <summary>A gate of some criteria.</summary>
    /// <param name="level">The level.</param>
    /// <param name="name">The gate's name.</param>
    /// <param name="requirements">Codes of children and thresholds.</param>
    /// <example><code>Gate.Of(2, "registered", ("members", 15), ("types", 2))</code></example>
    public static Gate Of(int level, string name, params ReadOnlySpan<(string Child, double Threshold)> requirements)
    {
        var items = new Requirement[requirements.Length];
        for (var i = 0; i < items.Length; i++) items[i] = new Requirement(requirements[i].Child, requirements[i].Threshold);
        return new Gate(level, name, EquatableArray.Create<Requirement>(items));
    }
}
