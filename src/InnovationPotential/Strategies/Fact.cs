namespace InnovationPotential.Strategies;

/// <summary>A named number or text of a finding.</summary>
/// <param name="Name">The name, in camel case.</param>
/// <param name="Number">The number; null where it is undefined or the fact is a text.</param>
/// <param name="Text">The text; null where the fact is a number.</param>
public sealed record Fact(string Name, double? Number, string? Text = null);
