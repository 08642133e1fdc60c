namespace InnovationPotential;

/// <summary>A labeled level of an ordinal scale.</summary>
/// <param name="Label">The text that stands for the level in tables, such as <c>operating</c>.</param>
/// <param name="Value">The number the level counts as.</param>
internal sealed record OrdinalLevel(string Label, double Value);
