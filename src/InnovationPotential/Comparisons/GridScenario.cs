namespace InnovationPotential.Comparisons;

/// <summary>One combination of a normalization, an aggregation and a weighting.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record GridScenario
{
    internal GridScenario(string name, string? normalization, string? aggregation, string? weighting) =>
        (Name, Normalization, Aggregation, Weighting) = (name, normalization, aggregation, weighting);

    /// <summary>Its name, made of the kinds: <c>min-max, geometric</c>.</summary>
    public string Name { get; }

    /// <summary>The kind of the normalization; null where the model's own holds.</summary>
    public string? Normalization { get; }

    /// <summary>The kind of the aggregation; null where the model's own hold.</summary>
    public string? Aggregation { get; }

    /// <summary>The kind of the weighting; null where the model's own hold.</summary>
    public string? Weighting { get; }

    /// <summary>Why it was refused; null where it was computed.</summary>
    public string? Reason { get; internal init; }
}
