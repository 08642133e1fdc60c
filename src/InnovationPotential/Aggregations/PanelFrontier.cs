namespace InnovationPotential.Aggregations;

/// <summary>Which units of a panel the benefit of the doubt holds a unit against. In a cross-section both are the same.</summary>
public enum PanelFrontier
{
    /// <summary>The units of the same period: a frontier for each, and a score says how far a unit is from the best of its time.</summary>
    ByPeriod,

    /// <summary>
    /// The units of all periods of the table, each in each period: one frontier, on which scores of different periods can be compared.
    /// </summary>
    Pooled,
}
