namespace InnovationPotential.Trends;

/// <summary>What one indicator contributes to the change of a score.</summary>
/// <param name="Data">Through its data.</param>
/// <param name="Normalization">Through a change of the normalization; 0 where it did not change.</param>
/// <param name="Weights">Through a change of its weight; 0 where it did not change.</param>
public readonly partial record struct ChangeContribution(double Data, double Normalization, double Weights)
{
    /// <summary>All of it.</summary>
    public double Total => Data + Normalization + Weights;
}
