namespace InnovationPotential.Robustness;

/// <summary>What the variance of an output is attributed to: one input, or several that are changed at once.</summary>
/// <param name="Name">The name, unique and not blank.</param>
/// <param name="Inputs">The number of inputs, at least 1; a factor's inputs follow those of the factor before it.</param>
/// <remarks>Immutable and value-equal. The index of a group includes the interactions within the group.</remarks>
public sealed record SensitivityFactor(string Name, int Inputs = 1)
{
    /// <summary>A factor of one input.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator SensitivityFactor(string name) => FromString(name);

    /// <summary>A factor of one input.</summary>
    /// <param name="name">The name.</param>
    public static SensitivityFactor FromString(string name) => new(name);
}
