namespace InnovationPotential.Aggregations;

/// <summary>Which scores an aggregation is defined for.</summary>
public enum AggregationDomain
{
    /// <summary>All numbers.</summary>
    Any,

    /// <summary>Numbers of 0 and above; a negative score leaves the result undefined.</summary>
    NonNegative,

    /// <summary>Numbers above 0; a score of 0 binds the result to 0, a negative score leaves it undefined.</summary>
    Positive,
}
