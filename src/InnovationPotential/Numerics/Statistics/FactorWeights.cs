namespace InnovationPotential.Numerics;

/// <summary>Weights from a factor analysis, after Nicoletti, Scarpetta and Boylaud (2000) and the OECD/JRC Handbook (2008).</summary>
internal static class FactorWeights
{
    /// <summary>
    /// The weights of variables: each belongs to the factor it loads highest on, weighs there by its squared loading, and factors weigh by
    /// their explained variance.
    /// </summary>
    /// <param name="loadings">Rotated loadings, a row a variable, a column a factor.</param>
    /// <param name="scaling">To what the squared loadings of a factor's variables are scaled.</param>
    /// <returns>A weight a variable, not negative, with sum 1; NaN when every loading is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The scaling is not a member of its enumeration.</exception>
    public static double[] Of(double[,] loadings, FactorScaling scaling)
    {
        if (scaling is < FactorScaling.ExplainedVariance or > FactorScaling.OwnVariables)
            throw new ArgumentOutOfRangeException(nameof(scaling), scaling, null);

        var (variables, factors) = (loadings.GetLength(0), loadings.GetLength(1));
        var (weights, factorOf) = (new double[variables], new int[variables]);
        var (explained, own) = (new double[factors], new double[factors]);
        for (var v = 0; v < variables; v++)
        {
            for (var f = 0; f < factors; f++)
            {
                var square = loadings[v, f] * loadings[v, f];
                explained[f] += square;
                if (square > weights[v]) (weights[v], factorOf[v]) = (square, f);
            }
            if (factors > 0) own[factorOf[v]] += weights[v];
        }

        // Scaled by the explained variance and then weighted by it, a squared loading is itself again.
        for (var v = 0; v < variables && scaling == FactorScaling.OwnVariables; v++)
            if (weights[v] > 0) weights[v] *= explained[factorOf[v]] / own[factorOf[v]];
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }
}
