namespace InnovationPotential.Comparisons;

/// <summary>One combination of a normalization, an aggregation and a weighting.</summary>
/// <param name="Name">Its name, made of the kinds: <c>min-max, geometric</c>.</param>
/// <param name="Normalization">The kind of the normalization; null where the model's own holds.</param>
/// <param name="Aggregation">The kind of the aggregation; null where the model's own hold.</param>
/// <param name="Weighting">The kind of the weighting; null where the model's own hold.</param>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record GridScenario(string Name, string? Normalization, string? Aggregation, string? Weighting)
{
    /// <summary>Why it was refused; null where it was computed.</summary>
    public string? Reason { get; init; }
}
