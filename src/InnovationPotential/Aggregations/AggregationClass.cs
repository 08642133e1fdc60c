namespace InnovationPotential.Aggregations;

/// <summary>
/// The classes of aggregation the Handbook tells apart when it says which weightings suit which (OECD/JRC 2008, Table 4).
/// </summary>
public enum AggregationClass
{
    /// <summary>Weighted means and sums: weights are trade-offs.</summary>
    Linear,

    /// <summary>Weighted products: weights are elasticities.</summary>
    Geometric,

    /// <summary>Comparisons of units pair by pair: weights are coefficients of importance.</summary>
    Multicriteria,

    /// <summary>None of these; the table says nothing of it.</summary>
    Other,
}
