namespace InnovationPotential.Comparisons;

/// <summary>One thing in which two tables or two models differ.</summary>
/// <param name="Change"><c>added</c>, <c>removed</c> or <c>changed</c>.</param>
/// <param name="Part">
/// What it is: <c>unit</c>, <c>period</c>, <c>indicator</c>, <c>attribute</c>, <c>cell</c> or <c>measure</c> of a table; <c>member</c> of a
/// model.
/// </param>
/// <param name="Before">What it was, as it stands in a file; null where it was not.</param>
/// <param name="After">What it is now; null where it is no more.</param>
public sealed record Difference(string Change, string Part, string? Before, string? After)
{
    /// <summary>The unit; null where it is not about one.</summary>
    public string? Unit { get; init; }

    /// <summary>The period; null where it is not about one.</summary>
    public Period? Period { get; init; }

    /// <summary>The indicator, the attribute, or the path of a member such as <c>$.children[staff].weight</c>.</summary>
    public string? Name { get; init; }
}
