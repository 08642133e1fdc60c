namespace InnovationPotential;

/// <summary>A node of an indicator model's tree: a dimension or an <see cref="Indicator"/>.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public abstract record ModelNode
{
    private protected ModelNode(string code) => Code = code ?? throw new ArgumentNullException(nameof(code));

    /// <summary>The code, unique in the model; tables, results and messages name the node by it.</summary>
    public string Code { get; init; }

    /// <summary>The name for people; null when the code says enough.</summary>
    public string? Name { get; init; }

    /// <summary>What the node means.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The nominal weight among the siblings, 0 or more; 1 by default. Only proportions among siblings matter.
    /// In a score-sum it is the importance points of the item. A node of weight 0 is shown but changes no score.
    /// </summary>
    public double Weight { get; init; } = 1;

    /// <summary>The name, or the code where there is none.</summary>
    public string Title => Name ?? Code;
}
