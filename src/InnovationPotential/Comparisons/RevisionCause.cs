namespace InnovationPotential.Comparisons;

/// <summary>What moves a unit between two editions of an index; see <see cref="Revision"/>.</summary>
public enum RevisionCause
{
    /// <summary>Values of units, periods and indicators that stand in both tables, and are not the same.</summary>
    RevisedValues,

    /// <summary>Periods that only one of the tables has, and the period that is looked at.</summary>
    NewPeriods,

    /// <summary>Cells of both tables that have a value in one of them only.</summary>
    Gaps,

    /// <summary>Units that enter or leave, or become benchmarks.</summary>
    Units,

    /// <summary>How a value becomes a score: normalizations, goalposts, directions, scales, rubrics, preparation, scope.</summary>
    Normalization,

    /// <summary>Weights and weightings.</summary>
    Weights,

    /// <summary>Indicators and dimensions, their places, aggregations, kinds of strategies, coverage, bands.</summary>
    Structure,

    /// <summary>
    /// What the other units' scores did to a rank through their data, while the unit's own stood still; nothing of a score or level.
    /// </summary>
    OthersMovement,
}
