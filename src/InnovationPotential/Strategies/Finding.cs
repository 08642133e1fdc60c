namespace InnovationPotential.Strategies;

/// <summary>Something a strategy says of a unit beyond its score.</summary>
/// <param name="Kind">The stable identifier of what is said, such as <c>limiting-resource</c>.</param>
/// <param name="Node">The code of the node it is said of.</param>
/// <param name="Text">It in words.</param>
public sealed record Finding(string Kind, string Node, string Text)
{
    /// <summary>It in numbers and names.</summary>
    public EquatableArray<Fact> Facts { get; init; }

    /// <summary>The number under a name; null where there is none.</summary>
    /// <param name="name">The fact's name.</param>
    public double? NumberOf(string name) => Facts.FirstOrDefault(f => f.Name == name)?.Number;
}
