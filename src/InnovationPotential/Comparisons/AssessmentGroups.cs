using InnovationPotential.Comparisons;

namespace InnovationPotential;

/// <summary>Compares groups of the units of an assessment.</summary>
public static class AssessmentGroups
{
    /// <summary>Groups of units side by side at every node: means of scores, bounds and coverage, and how many are at each level.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="attribute">The attribute of units that makes the groups, such as <c>specialization_kind</c>.</param>
    /// <exception cref="ArgumentException">The table has no such attribute.</exception>
    public static GroupComparison CompareGroups(this Assessment assessment, string attribute)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(attribute);
        return GroupComparison.Of(assessment, attribute);
    }
}
