namespace InnovationPotential.Aggregations;

/// <summary>Which scores an aggregation is defined for.</summary>
public enum AggregationDomain
{
    /// <summary>All numbers.</summary>
    Any,

    /// <summary>Numbers of 0 and above; 0 pulls the result to 0.</summary>
    NonNegative,

    /// <summary>Numbers above 0.</summary>
    Positive,
}
