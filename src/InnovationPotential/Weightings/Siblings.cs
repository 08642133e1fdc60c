namespace InnovationPotential.Weightings;

/// <summary>The children of a node, as a weighting sees them.</summary>
public readonly ref struct Siblings
{
    /// <summary>The code of the node whose children these are.</summary>
    public required string Node { get; init; }

    /// <summary>The children's codes.</summary>
    public required ReadOnlySpan<string> Codes { get; init; }

    /// <summary>The weights written in the model.</summary>
    public required ReadOnlySpan<double> Nominal { get; init; }

    /// <summary>How many indicators there are in each child: 1 for an indicator itself.</summary>
    public required ReadOnlySpan<int> IndicatorCounts { get; init; }

    /// <summary>The children's scores over the reference units, NaN where missing; empty when the rule does not look at data.</summary>
    public ColumnBlock Scores { get; init; }

    /// <summary>For each child the score up to which rounding may have made it of 0; empty where that is 0 everywhere.</summary>
    internal ReadOnlySpan<double> Floors { get; init; }
}
