namespace InnovationPotential.Trends;

/// <summary>What one indicator contributes to the change of a score.</summary>
public readonly partial record struct ChangeContribution
{
    internal ChangeContribution(double data, double normalization, double weights) =>
        (Data, Normalization, Weights) = (data, normalization, weights);

    /// <summary>Through its data.</summary>
    public double Data { get; }

    /// <summary>Through a change of the normalization; 0 where it did not change.</summary>
    public double Normalization { get; }

    /// <summary>Through a change of its weight; 0 where it did not change.</summary>
    public double Weights { get; }

    /// <summary>All of it.</summary>
    public double Total => Data + Normalization + Weights;
}
