namespace InnovationPotential.Weightings;

/// <summary>The classes of aggregations in Table 4 of the OECD/JRC Handbook (2008).</summary>
public enum AggregationClass
{
    /// <summary>Weighted means and sums: weights are rates of exchange.</summary>
    Linear,

    /// <summary>Weighted geometric means: weights are elasticities.</summary>
    Geometric,

    /// <summary>Non-compensatory outranking (Condorcet and the like): weights are importance.</summary>
    Multicriteria,
}
