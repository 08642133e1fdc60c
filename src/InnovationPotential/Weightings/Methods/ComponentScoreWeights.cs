namespace InnovationPotential.Weightings;

/// <summary>
/// The weights of an index of component scores: the scores of principal components, rotated by varimax, summed by the variance that each
/// explains.
/// </summary>
/// <remarks>
/// <para>With the correlations R of the children over the units that have all scores, their rotated loadings L on the m components and
/// the shares <c>p_f = Σ_v L²_vf / k</c> of the k children's variance, the components' scores are <c>Z·R⁻¹·L</c> (Thurstone's
/// regression) and the index is <c>Z·R⁻¹·L·p</c>: a child weighs <c>(R⁻¹·L·p)_v</c>, here scaled to the sum 1. Of children normalized by
/// <c>Normalization.ZScore()</c> the weighted mean is therefore the index but for a factor, and ranks are the same. One component is not
/// rotated: its weights are its loadings.</para>
/// <para>Fewer than three complete units are an error, and so are more components than the correlations have: those of variance 0 are none.
/// Components are signed so that their loadings sum to a positive number; where they sum to 0 nothing says which way is better, and a
/// child that weighs below 0 all the same runs against the others: errors.</para>
/// <para>Source: <c>ci_factor</c> of Compind (Fusco, Vidoli and Sahoo 2018), methods ONE, ALL and CH; Kaiser 1958.</para>
/// </remarks>
internal sealed record ComponentScoreWeights : DataDrivenWeighting
{
    private const double Negligible = 1e-10;

    /// <inheritdoc/>
    public override string Kind => "component-scores";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.PrincipalComponents;

    /// <summary>How many components, the greatest first; null for all that have a variance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Components
    {
        get;
        init
        {
            if (value is { } count) ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
            field = value;
        }
    }

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        if (PrincipalComponentWeights.Decompose(node, columns, found) is not { } components) return null;
        var most = components.Eigenvalues.Count(e => e > Negligible * components.Eigenvalues[0]);
        if (Components > most)
        {
            found.Add(Diagnostic.Error(WeightingCodes.NotDecomposed,
                FormattableString.Invariant($"The correlations of the scores have {most} components, not {Components}."),
                new Location { Node = node }, "Take fewer components, or all there are."));
            return null;
        }

        var loadings = Varimax.Rotate(components.Loadings(Components ?? most));
        if (Undirected(loadings) is { } contrast)
        {
            found.Add(Diagnostic.Error(WeightingCodes.NegativeLoading,
                FormattableString.Invariant($"The loadings on component {contrast + 1} sum to 0: nothing says which way it is better."),
                new Location { Node = node }, "Take fewer components."));
            return null;
        }

        var weights = CoefficientsOf(components, loadings);
        var against = Enumerable.Range(0, codes.Length).Where(i => weights[i] < -Negligible * weights.Max(Math.Abs)).ToArray();
        foreach (var i in against)
        {
            found.Add(Diagnostic.Error(WeightingCodes.NegativeLoading, $"'{codes[i]}' weighs below 0 in the components' scores.",
                new Location { Node = codes[i] }, "Check its direction, or take another number of components."));
        }

        if (against.Length > 0) return null;
        weights = Array.ConvertAll(weights, w => Math.Max(0, w));
        var sum = weights.Sum();
        return Array.ConvertAll(weights, w => w / sum);
    }

    // R⁻¹ is made of the components that count: R⁻¹·L = V·D⁻¹·Vᵀ·L, as L lies in their span.
    private static double[] CoefficientsOf(PrincipalComponents components, double[,] loadings)
    {
        var (variables, count) = (loadings.GetLength(0), loadings.GetLength(1));
        var index = new double[variables];
        for (var f = 0; f < count; f++)
        {
            var share = 0.0;
            for (var v = 0; v < variables; v++) share += loadings[v, f] * loadings[v, f];
            for (var v = 0; v < variables; v++) index[v] += share * loadings[v, f];
        }

        var coefficients = new double[variables];
        for (var c = 0; c < count; c++)
        {
            var part = 0.0;
            for (var v = 0; v < variables; v++) part += components.Vectors[c][v] * index[v];
            part /= components.Eigenvalues[c];
            for (var v = 0; v < variables; v++) coefficients[v] += part * components.Vectors[c][v];
        }

        return coefficients;
    }

    private static int? Undirected(double[,] loadings)
    {
        for (var f = 0; f < loadings.GetLength(1); f++)
        {
            var (sum, size) = (0.0, 0.0);
            for (var v = 0; v < loadings.GetLength(0); v++) (sum, size) = (sum + loadings[v, f], size + Math.Abs(loadings[v, f]));
            if (sum <= Negligible * size) return f;
        }

        return null;
    }
}
