namespace InnovationPotential.Comparisons;

/// <summary>A scenario, and how its ranking differs from the first one's.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Compared">The number of units (times periods) that both rank.</param>
/// <remarks>Correlations and overlaps of panels are means over the periods. The first scenario differs from itself by nothing.</remarks>
public sealed record ScenarioResult(string Name, int Compared)
{
    /// <summary>
    /// The average shift in ranks, R_S: the mean of |rank − rank in the first scenario|; null where no unit is ranked in both.
    /// </summary>
    public double? MeanAbsoluteRankShift { get; init; }

    /// <summary>The largest |rank − rank in the first scenario|; null where no unit is ranked in both.</summary>
    public double? MaximumRankShift { get; init; }

    /// <summary>Kendall's τ-b of both rankings; null where undefined.</summary>
    public double? KendallTau { get; init; }

    /// <summary>Spearman's ρ of both rankings; null where undefined.</summary>
    public double? SpearmanRho { get; init; }

    /// <summary>
    /// The share of the best units that both have in common, of the greater of both numbers of best units; null where there is none.
    /// </summary>
    public double? TopOverlap { get; init; }
}
