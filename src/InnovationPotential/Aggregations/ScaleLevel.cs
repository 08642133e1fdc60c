namespace InnovationPotential.Aggregations;

/// <summary>How much the numbers must mean for an aggregation of them to mean anything (Ebert and Welsch 2004).</summary>
public enum ScaleLevel
{
    /// <summary>Only the order of scores counts.</summary>
    Ordinal,

    /// <summary>Differences count: scores share a unit and an origin.</summary>
    Interval,

    /// <summary>Ratios count: 0 means nothing there.</summary>
    Ratio,
}
