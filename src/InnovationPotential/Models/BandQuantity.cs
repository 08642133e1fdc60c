namespace InnovationPotential;

/// <summary>The quantity that bands cut.</summary>
public enum BandQuantity
{
    /// <summary>The root's score on its own range.</summary>
    Score,

    /// <summary>The root's score mapped onto [0, 1]: its share of what is attainable. Needs a strategy whose scores have ends.</summary>
    Share,

    /// <summary>
    /// 100 times the score over the mean score of the units assessed in the same period; none where the mean is not above 0.
    /// </summary>
    PercentOfMean,

    /// <summary>
    /// 100 times the score over the best score of the units assessed in the same period; none where the best is not above 0.
    /// </summary>
    PercentOfBest,

    /// <summary>
    /// How many standard deviations (with n − 1) the score is above the mean of the units assessed in the same period; bands at mean ± k·σ.
    /// None where no
    /// two scores differ.
    /// </summary>
    StandardDeviations,

    /// <summary>
    /// The share of the other units assessed in the same period that score less, from 0 to 1, those that tie having the lowest of theirs;
    /// bands by quantiles.
    /// None where no two scores differ.
    /// </summary>
    PercentileRank,
}
