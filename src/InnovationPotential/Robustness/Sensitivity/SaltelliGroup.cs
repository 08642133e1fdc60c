namespace InnovationPotential.Robustness;

/// <summary>The consecutive inputs of a factor.</summary>
/// <param name="First">The first input, counted from 0.</param>
/// <param name="Count">The number of inputs.</param>
internal readonly record struct SaltelliGroup(int First, int Count)
{
    /// <summary>One past the last input.</summary>
    public int End => First + Count;
}
