namespace InnovationPotential.Weightings;

/// <summary>
/// CRITIC: weights proportional to <c>C = σ · Σ (1 − r)</c>, σ the standard deviation of the child's scores after min–max, r its
/// correlations with the other children: contrast times conflict (Diakoulaki, Mavrotas and Papayannakis 1995).
/// </summary>
/// <remarks>
/// The scores have their direction already. Min–max is applied to them here, so that no straight rescaling of them changes the weights. σ
/// is taken over the units that have a score of the child, r over those that have both. A pair without a correlation is left out with a
/// warning.
/// </remarks>
internal sealed record CriticWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "critic";

    /// <summary>Which correlation; Pearson's by default.</summary>
    public CorrelationMethod Correlation { get; init; } = CorrelationMethod.Pearson;

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        var correlations = CovarianceMatrix.PairwiseCorrelations(columns, Correlation);
        var weights = new double[codes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var conflict = 0.0;
            for (var k = 0; k < weights.Length; k++)
            {
                if (!double.IsNaN(correlations[i, k])) conflict += Math.Max(0, 1 - correlations[i, k]);
                else if (k < i)
                    found.Add(Diagnostic.Warning(WeightingCodes.NoCorrelation, $"'{codes[k]}' and '{codes[i]}' have no correlation.",
                        new Location { Node = node }));
            }

            var present = Missing.Remove(columns[i]);
            weights[i] = Moments.Of(present).SampleStandardDeviation / (present.Max() - present.Min()) * conflict;
            if (weights[i] < 1e-12) weights[i] = 0;
        }

        return weights;
    }
}
