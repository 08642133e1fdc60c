namespace InnovationPotential.Weightings;

/// <summary>
/// The unobserved-components form <c>w = σ⁻² / (1 + Σ σ⁻²)</c>, σ² the variance (n − 1) of a child's scores: what varies less between units
/// counts as more precise and weighs more (Kaufmann, Kraay and Zoido-Lobatón 1999; Handbook 2008, eq. 23–26).
/// </summary>
/// <remarks>
/// The variance of the scores stands in for that of the error, as in the Handbook's reading; nothing is estimated by maximum likelihood.
/// The weights sum to less than 1. For a unit that misses some children the proportions among the others are the same, so one set of
/// weights serves all units. Missing scores are left out. A child of one and the same score would weigh infinitely; it gets 0.
/// </remarks>
internal sealed record UnobservedComponents : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "unobserved-components";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.UnobservedComponents;

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        var precisions = Array.ConvertAll(columns, c => 1 / Moments.Of(c).SampleVariance);
        var sum = 1 + precisions.Sum();
        return Array.ConvertAll(precisions, p => p / sum);
    }
}
