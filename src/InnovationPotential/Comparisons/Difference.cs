namespace InnovationPotential.Comparisons;

/// <summary>One thing in which two tables or two models differ.</summary>
public sealed record Difference
{
    internal Difference(string change, string part, string? before, string? after) =>
        (Change, Part, Before, After) = (change, part, before, after);

    /// <summary><c>added</c>, <c>removed</c> or <c>changed</c>.</summary>
    public string Change { get; }

    /// <summary>
    /// What it is: <c>unit</c>, <c>period</c>, <c>indicator</c>, <c>attribute</c>, <c>cell</c> or <c>measure</c> of a table;
    /// <c>member</c> of a model.
    /// </summary>
    public string Part { get; }

    /// <summary>What it was, as it stands in a file; null where it was not.</summary>
    public string? Before { get; internal init; }

    /// <summary>What it is now; null where it is no more.</summary>
    public string? After { get; internal init; }

    /// <summary>The unit; null where it is not about one.</summary>
    public string? Unit { get; internal init; }

    /// <summary>The period; null where it is not about one.</summary>
    public Period? Period { get; internal init; }

    /// <summary>The indicator, the attribute, or the path of a member such as <c>$.children[staff].weight</c>.</summary>
    public string? Name { get; internal init; }
}
