namespace InnovationPotential.Multivariate;

/// <summary>What a multivariate look takes, and from where on it flags.</summary>
/// <remarks>
/// The thresholds are those that audits of the European Commission's Joint Research Centre are known to use; they could not be verified in
/// one source, and none is a law: they are data, to be changed where the framework wants trade-offs or correlated dimensions. Value-equal,
/// immutable.
/// </remarks>
public sealed record MultivariateOptions
{
    /// <summary>The usual thresholds, all periods together.</summary>
    public static MultivariateOptions Default { get; } = new();

    /// <summary>The only period to look at; all together when null.</summary>
    public Period? Period { get; init; }

    /// <summary>An indicator says little of its dimension below this correlation; 0.3.</summary>
    public double LowestWithDimension { get; init; } = 0.3;

    /// <summary>An indicator is nearly its dimension above this correlation; 0.92.</summary>
    public double HighestWithDimension { get; init; } = 0.92;

    /// <summary>Two indicators of a dimension are nearly the same above this absolute correlation; 0.92.</summary>
    public double Redundancy { get; init; } = 0.92;

    /// <summary>A correlation below this is a trade-off; 0.</summary>
    public double TradeOff { get; init; }

    /// <summary>Two dimensions of a level have little in common below this absolute correlation; 0.4.</summary>
    public double LowestAmongDimensions { get; init; } = 0.4;

    /// <summary>Two dimensions of a level are nearly the same above this absolute correlation; 0.9.</summary>
    public double HighestAmongDimensions { get; init; } = 0.9;

    /// <summary>The parts of a dimension are inconsistent below this standardized α; 0.7.</summary>
    public double LowestConsistency { get; init; } = 0.7;

    /// <summary>A component counts above this eigenvalue; 1 (Kaiser).</summary>
    public double LeastEigenvalue { get; init; } = 1;

    /// <summary>One component is to explain at least this share of a dimension; 0.6.</summary>
    public double LowestFirstShare { get; init; } = 0.6;

    /// <summary>
    /// Correlation ratios take O(n²) time: they are estimated on no more rows than these, evenly spaced in the order of the explaining
    /// scores; 500.
    /// </summary>
    public int LargestSample { get; init; } = 500;

    internal CorrelationFlag FlagOf(NodeCorrelation pair, bool isIndicator, bool isOnlyChild)
    {
        if (pair.Pearson.Coefficient is not { } r) return CorrelationFlag.None;
        if (Rounding.IsBelow(r, TradeOff)) return CorrelationFlag.TradeOff;
        return pair.Relation switch
        {
            CorrelationRelation.WithinDimension when Rounding.IsAbove(Math.Abs(r), Redundancy) => CorrelationFlag.Redundant,
            CorrelationRelation.WithDimension when isIndicator && !isOnlyChild && Rounding.IsAbove(r, HighestWithDimension) =>
                CorrelationFlag.Redundant,
            CorrelationRelation.WithDimension when isIndicator && Rounding.IsBelow(r, LowestWithDimension) => CorrelationFlag.Weak,
            CorrelationRelation.AmongDimensions when Rounding.IsAbove(Math.Abs(r), HighestAmongDimensions) => CorrelationFlag.Overlapping,
            CorrelationRelation.AmongDimensions when Rounding.IsBelow(Math.Abs(r), LowestAmongDimensions) => CorrelationFlag.Apart,
            _ => CorrelationFlag.None,
        };
    }
}
