namespace InnovationPotential.Tests.Conformance;

/// <summary>Why the library does not do what the reference does.</summary>
/// <param name="Why">What is wrong with the reference, or which definition is another.</param>
/// <param name="Example">The smallest example.</param>
/// <param name="Check">Holds the library to its part of the example.</param>
internal sealed record Deviation(string Why, string Example, Action Check);
