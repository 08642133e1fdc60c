namespace InnovationPotential.Robustness;

/// <summary>A weight that changes.</summary>
/// <remarks>Immutable and value-equal.</remarks>
public sealed record WeightChange
{
    internal WeightChange(string code, double @from, double @to) => (Code, From, To) = (code, @from, @to);

    /// <summary>The code of an indicator.</summary>
    public string Code { get; }

    /// <summary>Its share of the whole weight.</summary>
    public double From { get; }

    /// <summary>The share it is to have.</summary>
    public double To { get; }
}
