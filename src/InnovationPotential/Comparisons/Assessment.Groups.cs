using InnovationPotential.Comparisons;

namespace InnovationPotential;

// Compares groups of the units of an assessment.
public sealed partial class Assessment
{
    /// <summary>Groups of units side by side at every node: means of scores, bounds and coverage, and how many are at each level.</summary>
    /// <param name="attribute">The attribute of units that makes the groups, such as <c>specialization_kind</c>.</param>
    /// <exception cref="ArgumentException">The table has no such attribute.</exception>
    public GroupComparison CompareGroups(string attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return new GroupComparison(this, attribute);
    }

    /// <summary>The places of the units that are no benchmarks.</summary>
    internal int[] CountedUnits =>
        [.. Enumerable.Range(0, Units.Count).Where(u => !Model.Benchmarks.AsSpan().Contains(Units[u]))];
}
