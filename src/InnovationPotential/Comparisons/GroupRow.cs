namespace InnovationPotential.Comparisons;

/// <summary>A group of units at one node: means of its units' figures.</summary>
/// <param name="Node">The code of the dimension or indicator.</param>
/// <param name="Period">The period; null in a cross-section.</param>
/// <param name="Group">The group: what its units share.</param>
/// <param name="Units">The number of units in the group.</param>
/// <param name="Scored">The number of those with a score at the node.</param>
/// <param name="Mean">The mean of the scores there are; null of none. A missing score counts neither as 0 nor as anything else.</param>
/// <param name="Low">
/// The mean of the lowest scores its units could have, of those for which there are bounds; null of none.
/// </param>
/// <param name="High">The mean of the highest scores its units could have; null of none.</param>
/// <param name="Coverage">The mean of the shares of the weight that were observed, from 0 to 1; null where none concerns a unit.</param>
public sealed record GroupRow(
    string Node, Period? Period, string Group, int Units, int Scored, double? Mean, double? Low, double? High, double? Coverage)
{
    /// <summary>
    /// For an indicator on an ordinal scale the number of units at each level, from the lowest, and last of those whose level is unknown;
    /// empty for any other node.
    /// </summary>
    public EquatableArray<GroupLevel> Levels { get; init; }
}
