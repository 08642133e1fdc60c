namespace InnovationPotential.Robustness;

/// <summary>Inputs of a factor that vary together.</summary>
/// <param name="Name">What they are called in results.</param>
/// <param name="Count">How many inputs there are.</param>
internal sealed record InputGroup(string Name, int Count);
