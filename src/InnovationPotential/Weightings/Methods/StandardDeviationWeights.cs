namespace InnovationPotential.Weightings;

/// <summary>
/// Weights proportional to the standard deviation (n − 1) of the children's scores: what differs more between units weighs more.
/// </summary>
/// <remarks>
/// Taken of the scores as they are: after z-scores all weights are equal. Missing scores are left out. A child of one and the same score
/// gets 0.
/// </remarks>
internal sealed record StandardDeviationWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "standard-deviation";

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found) =>
        Array.ConvertAll(columns, c => Moments.Of(c).SampleStandardDeviation);
}
