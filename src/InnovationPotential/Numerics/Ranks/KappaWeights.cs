namespace InnovationPotential.Numerics;

/// <summary>How much a disagreement of two raters counts, by the distance of the categories.</summary>
internal enum KappaWeights
{
    /// <summary>Any disagreement counts in full: for categories without order.</summary>
    Unweighted,

    /// <summary>|i−j|: for ordered categories.</summary>
    Linear,

    /// <summary>(i−j)²: for ordered categories where large disagreements are far worse; then κ is an intraclass correlation.</summary>
    Quadratic,
}
