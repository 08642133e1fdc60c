namespace InnovationPotential.Preparation;

/// <summary>Two indicators of a group, or an indicator and a possible denominator, and their correlation.</summary>
public sealed record IndicatorPair
{
    internal IndicatorPair(string? group, string first, string second, double correlation) =>
        (Group, First, Second, Correlation) = (group, first, second, correlation);

    /// <summary>The group; null with a denominator.</summary>
    public string? Group { get; }

    /// <summary>An indicator's code.</summary>
    public string First { get; }

    /// <summary>Another's, or the denominator's code or attribute.</summary>
    public string Second { get; }

    /// <summary>Pearson's correlation, over the pairs there are.</summary>
    public double Correlation { get; }
}
