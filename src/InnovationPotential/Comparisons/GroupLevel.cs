namespace InnovationPotential.Comparisons;

/// <summary>How many units of a group are at a level of an ordinal indicator.</summary>
public sealed record GroupLevel
{
    internal GroupLevel(string? level, int units) => (Level, Units) = (level, units);

    /// <summary>The level's label; null for those whose level is unknown, or whose value is no level.</summary>
    public string? Level { get; }

    /// <summary>The number of units.</summary>
    public int Units { get; }
}
