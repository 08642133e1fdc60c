namespace InnovationPotential.Robustness;

/// <summary>What one change of a model does to its ranking.</summary>
/// <param name="Name">The alternative's name, or the code of what was removed.</param>
/// <remarks>Correlations of panels are means over the periods.</remarks>
public sealed record AlternativeEffect(string Name)
{
    /// <summary>The number of units (times periods) that both rank.</summary>
    public int Compared { get; init; }

    /// <summary>
    /// The average shift in ranks, R_S = (1/n)Σ|rank − nominal rank| (OECD/JRC Handbook 2008, section 7); null where no unit is ranked in
    /// both.
    /// </summary>
    public double? MeanAbsoluteRankShift { get; init; }

    /// <summary>The largest |rank − nominal rank|; null where no unit is ranked in both.</summary>
    public double? MaximumRankShift { get; init; }

    /// <summary>The first unit that moves by so many ranks; null where none moves.</summary>
    public string? MostMoved { get; init; }

    /// <summary>Kendall's τ-b of both rankings; null where undefined.</summary>
    public double? KendallTau { get; init; }

    /// <summary>Spearman's ρ of both rankings; null where undefined.</summary>
    public double? SpearmanRho { get; init; }

    /// <summary>Why there is no effect to tell: the alternative could not be assessed; null where it could.</summary>
    public string? Failure { get; init; }
}
