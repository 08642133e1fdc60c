namespace InnovationPotential.Numerics;

/// <summary>Cohen's κ: the agreement of two raters beyond chance.</summary>
internal static class CohenKappa
{
    /// <summary>
    /// κ = 1 − Σ v o / Σ v e: observed over expected disagreement, e the product of the raters' shares, v the weight of a disagreement.
    /// </summary>
    /// <param name="placements">How the raters placed the items.</param>
    /// <param name="weights">How much a disagreement counts.</param>
    /// <returns>1 for full agreement, 0 for that of chance, negative below; NaN without items, and when both used one and the same category
    /// only.</returns>
    public static double Of(ConfusionMatrix placements, KappaWeights weights = KappaWeights.Unweighted)
    {
        var k = placements.Categories;
        var (rows, columns) = (new double[k], new double[k]);
        for (var i = 0; i < k; i++)
            for (var j = 0; j < k; j++)
            {
                rows[i] += placements[i, j];
                columns[j] += placements[i, j];
            }

        double observed = 0, expected = 0;
        for (var i = 0; i < k; i++)
            for (var j = 0; j < k; j++)
            {
                double distance = Math.Abs(i - j);
                var weight = weights switch
                {
                    KappaWeights.Unweighted => Math.Min(1, distance),
                    KappaWeights.Linear => distance,
                    _ => distance * distance,
                };
                observed += weight * placements[i, j];
                expected += weight * rows[i] * columns[j] / placements.Total;
            }
        return expected > 0 ? 1 - (observed / expected) : double.NaN;
    }
}
