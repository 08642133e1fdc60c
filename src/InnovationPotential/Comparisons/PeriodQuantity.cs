namespace InnovationPotential.Comparisons;

/// <summary>What a table of several periods shows.</summary>
public enum PeriodQuantity
{
    /// <summary>Scores.</summary>
    Score,

    /// <summary>Ranks, 1 for the best of a period.</summary>
    Rank,

    /// <summary>Levels of the bands that the model defines for the whole.</summary>
    Level,
}
