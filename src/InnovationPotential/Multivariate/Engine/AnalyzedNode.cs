namespace InnovationPotential.Multivariate;

/// <summary>A node with the values that are compared, NaN where missing.</summary>
/// <param name="Node">The dimension or indicator.</param>
/// <param name="Depth">How far below the root it is.</param>
/// <param name="Parent">The dimension it is part of; null for the root.</param>
/// <param name="Values">Its values, greater ones better; empty where a dimension has none.</param>
/// <param name="Only">The value that all observations of an indicator, or all scores of a dimension, have; null where they differ or are
/// fewer than a correlation needs.</param>
/// <param name="Weight">The share of the weight of the whole.</param>
internal sealed record AnalyzedNode(ModelNode Node, int Depth, string? Parent, double[] Values, double? Only, double Weight)
{
    public string Code => Node.Code;

    public bool IsIndicator => Node is Indicator;

    /// <summary>Whether there is something to correlate.</summary>
    public bool Varies => Missing.CountPresent(Values) >= NodeCorrelation.FewestPairs && !Moments.Of(Values).IsConstant;
}
