using InnovationPotential.Numerics;

namespace InnovationPotential.Multivariate;

/// <summary>Whether the parts of a dimension measure one thing: Cronbach's α and principal components.</summary>
/// <param name="Code">The dimension's code; the root's, for all indicators together.</param>
/// <param name="Parts">The codes of its parts.</param>
/// <param name="Count">The number of rows in which all parts have a value.</param>
/// <remarks>
/// Covariances and correlations are pairwise complete. A constant part, or a pair of parts with fewer than three rows in common, leaves
/// everything undefined. A singular matrix of correlations does not: its last components have variance 0. Where pairs contradict each
/// other, so that an eigenvalue is negative, there are no components.
/// </remarks>
public sealed record DimensionStructure(string Code, EquatableArray<string> Parts, int Count)
{
    /// <summary>
    /// Cronbach's α = k²c̄/ΣΣc, c̄ the mean covariance of two parts; null where undefined. At most 1 on complete data: covariances taken
    /// over other rows for each pair can lift it above.
    /// </summary>
    public double? Alpha { get; private init; }

    /// <summary>The standardized α = k·r̄/(1 + (k−1)·r̄), r̄ the mean correlation of two parts; null where undefined.</summary>
    public double? StandardizedAlpha { get; private init; }

    /// <summary>The mean correlation of two parts; null where undefined.</summary>
    public double? MeanCorrelation { get; private init; }

    /// <summary>The principal components of the correlations, the greatest first; empty where undefined.</summary>
    public EquatableArray<StructureComponent> Components { get; private init; } = [];

    /// <summary>The number of components with an eigenvalue above the limit of the options (Kaiser's is 1); null where undefined.</summary>
    public int? GreatComponents { get; private init; }

    /// <summary>
    /// The effective number of dimensions: exp(−Σ pᵢ ln pᵢ) of the shares of variance pᵢ. It is 1 where one component explains everything,
    /// and the number of parts where all are uncorrelated. Null where undefined.
    /// </summary>
    /// <remarks>Source: the "effective rank" of Roy and Vetterli (2007).</remarks>
    public double? EffectiveDimensions { get; private init; }

    /// <summary>What is conspicuous.</summary>
    public StructureFlags Flags { get; private init; }

    /// <summary>Why something is undefined; null where nothing is.</summary>
    public string? Undefined { get; private init; }

    internal static DimensionStructure Of(string code, IReadOnlyList<AnalyzedNode> parts, MultivariateOptions options)
    {
        double[][] columns = [.. parts.Select(p => p.Values)];
        var structure = new DimensionStructure(code, parts.Select(p => p.Code).ToEquatableArray(), Missing.RemoveRows(columns)[0].Length);
        if (ReasonAgainst(parts) is { } reason) return structure with { Undefined = reason };

        var correlations = CovarianceMatrix.PairwiseCorrelations(columns);
        double sum = 0, k = parts.Count;
        foreach (var correlation in correlations) sum += correlation;
        structure = structure with
        {
            Alpha = Known(CronbachAlpha.Raw(columns)),
            StandardizedAlpha = Known(CronbachAlpha.Standardized(columns)),
            MeanCorrelation = Known((sum - k) / (k * (k - 1))),
        };
        if (structure.StandardizedAlpha is { } alpha && alpha < options.LowestConsistency)
            structure = structure with { Flags = StructureFlags.LowConsistency };
        if (!PrincipalComponents.TryOf(correlations, out var components, out var problem))
            return structure with
            {
                Undefined = problem == MatrixProblem.Indefinite
                    ? "its correlations contradict each other, for each pair was seen in other rows"
                    : $"its correlations have no components ({problem})",
            };

        var great = components.Eigenvalues.Count(e => e > options.LeastEigenvalue);
        return structure with
        {
            Components = ComponentsOf(components).ToEquatableArray(),
            GreatComponents = great,
            EffectiveDimensions = Math.Exp(-components.Shares.Sum(p => p > 0 ? p * Math.Log(p) : 0)),
            Flags = structure.Flags
                | (great > 1 ? StructureFlags.SeveralComponents : 0)
                | (components.Shares[0] < options.LowestFirstShare ? StructureFlags.WeakFirstComponent : 0),
        };
    }

    private static IEnumerable<StructureComponent> ComponentsOf(PrincipalComponents components)
    {
        var loadings = components.Loadings(components.Eigenvalues.Count);
        var together = 0.0;
        for (var c = 0; c < components.Eigenvalues.Count; c++)
        {
            together += components.Shares[c];
            yield return new StructureComponent(
                components.Eigenvalues[c], components.Shares[c], Math.Min(1, together),
                Enumerable.Range(0, loadings.GetLength(0)).Select(v => loadings[v, c]).ToEquatableArray());
        }
    }

    private static string? ReasonAgainst(IReadOnlyList<AnalyzedNode> parts)
    {
        if (parts.FirstOrDefault(p => Missing.CountPresent(p.Values) < NodeCorrelation.FewestPairs) is { } few)
            return $"'{few.Code}' has fewer than three values";
        if (parts.FirstOrDefault(p => Moments.Of(p.Values).IsConstant) is { } constant) return $"'{constant.Code}' is constant";
        for (var i = 0; i < parts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (x, y) = Missing.RemovePairs(parts[j].Values, parts[i].Values);
                if (x.Length < NodeCorrelation.FewestPairs)
                    return $"'{parts[j].Code}' and '{parts[i].Code}' have fewer than three rows in common";
                if (Moments.Of(x).IsConstant || Moments.Of(y).IsConstant)
                    return $"'{(Moments.Of(x).IsConstant ? parts[j] : parts[i]).Code}' is constant where "
                        + $"'{(Moments.Of(x).IsConstant ? parts[i] : parts[j]).Code}' has a value";
            }
        }

        return null;
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
