namespace InnovationPotential.Comparisons;

/// <summary>A group of units at one node: means of its units' figures.</summary>
public sealed record GroupRow
{
    internal GroupRow(string node, Period? period, string group, int units, int scored, double? mean, double? low, double? high,
        double? coverage) =>
        (Node, Period, Group, Units, Scored, Mean, Low, High, Coverage) = (node, period, group, units, scored, mean, low, high, coverage);

    /// <summary>The code of the dimension or indicator.</summary>
    public string Node { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The group: what its units share.</summary>
    public string Group { get; }

    /// <summary>The number of units in the group.</summary>
    public int Units { get; }

    /// <summary>The number of those with a score at the node.</summary>
    public int Scored { get; }

    /// <summary>The mean of the scores there are; null of none. A missing score counts neither as 0 nor as anything else.</summary>
    public double? Mean { get; }

    /// <summary>The mean of the lowest scores its units could have, of those for which there are bounds; null of none.</summary>
    public double? Low { get; }

    /// <summary>The mean of the highest scores its units could have; null of none.</summary>
    public double? High { get; }

    /// <summary>The mean of the shares of the weight that were observed, from 0 to 1; null where none concerns a unit.</summary>
    public double? Coverage { get; }

    /// <summary>
    /// For an indicator on an ordinal scale the number of units at each level, from the lowest, and last, with null, of those whose level
    /// is unknown or whose value is no level; empty for any other node.
    /// </summary>
    public EquatableArray<(string? Level, int Units)> Levels { get; internal init; }
}
