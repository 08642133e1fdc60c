namespace InnovationPotential;

/// <summary>The quantity that bands cut.</summary>
public enum BandQuantity
{
    /// <summary>The root's score on its own range.</summary>
    Score,

    /// <summary>The root's score mapped onto [0, 1]: its share of what is attainable. Needs a strategy whose scores have ends.</summary>
    Share,

    /// <summary>100 times the score over the mean score of the units assessed in the same period.</summary>
    PercentOfMean,

    /// <summary>100 times the score over the best score of the units assessed in the same period.</summary>
    PercentOfBest,
}
