using static System.FormattableString;

namespace InnovationPotential.Multivariate;

/// <summary>Whether the parts of a dimension measure one thing: Cronbach's α and principal components.</summary>
/// <remarks>
/// Components are those of the correlations over the complete rows, as <c>Weighting.PrincipalComponent()</c> takes them; α and the mean
/// correlation take each pair
/// of parts over the rows that have both, as COINr does. A part that is constant, or has fewer than three values, is left out and does
/// not stop the others. With fewer
/// than two parts that vary, or a pair of them with fewer than three rows in common or constant over these, everything is undefined; with
/// fewer than three complete rows,
/// or a part that is constant over them, components are. A singular matrix of correlations has components: the last of them have variance
/// 0.
/// </remarks>
public sealed record DimensionStructure
{
    internal DimensionStructure(string code, IReadOnlyList<AnalyzedNode> parts, MultivariateOptions options)
    {
        AnalyzedNode[] varying = [.. parts.Where(p => p.Varies)];
        double[][] columns = [.. varying.Select(p => p.Values)];
        var complete = Missing.RemoveRows(columns);
        Code = code;
        Parts = parts.Select(p => p.Code).ToEquatableArray();
        Varying = varying.Select(p => p.Code).ToEquatableArray();
        Count = complete.Length == 0 ? 0 : complete[0].Length;
        FewestPairs = Pairs(varying).Select(p => Missing.RemovePairs(p.First.Values, p.Second.Values).X.Length).DefaultIfEmpty(0).Min();
        Undefined = ReasonAgainst(varying);
        if (Undefined is not null) return;

        double sum = 0, k = columns.Length;
        foreach (var correlation in CovarianceMatrix.PairwiseCorrelations(columns)) sum += correlation;
        Alpha = Assessment.Known(CronbachAlpha.Raw(columns));
        StandardizedAlpha = Assessment.Known(CronbachAlpha.Standardized(columns));
        MeanCorrelation = Assessment.Known((sum - k) / (k * (k - 1)));
        if (StandardizedAlpha is { } alpha && Rounding.IsBelow(alpha, options.LowestConsistency)) Flags = StructureFlags.LowConsistency;
        Undefined = ReasonAgainstComponents(varying, complete);
        if (Undefined is not null) return;

        if (!PrincipalComponents.TryOf(CovarianceMatrix.PairwiseCorrelations(complete), out var components, out var problem))
        {
            Undefined = $"its correlations have no components ({problem})";
            return;
        }

        Components = ComponentsOf(components).ToEquatableArray();
        GreatComponents = components.Eigenvalues.Count(e => Rounding.IsAbove(e, options.LeastEigenvalue));
        EffectiveDimensions = Math.Exp(-components.Shares.Sum(p => p > 0 ? p * Math.Log(p) : 0));
        if (GreatComponents > 1) Flags |= StructureFlags.SeveralComponents;
        if (Rounding.IsBelow(components.Shares[0], options.LowestFirstShare)) Flags |= StructureFlags.WeakFirstComponent;
    }

    /// <summary>The dimension's code; the root's, for all indicators together.</summary>
    public string Code { get; }

    /// <summary>The codes of its parts.</summary>
    public EquatableArray<string> Parts { get; }

    /// <summary>The number of rows in which all parts that vary have a value: those that components rest on.</summary>
    public int Count { get; }

    /// <summary>The codes of the parts that are looked at, those that vary, in the order of the parts.</summary>
    public EquatableArray<string> Varying { get; }

    /// <summary>The codes of the parts left out: constant, or with fewer than three values.</summary>
    public EquatableArray<string> LeftOut => Parts.Where(p => !Varying.Contains(p)).ToEquatableArray();

    /// <summary>
    /// The number of rows that the pair of varying parts with the fewest has in common: what α and the mean correlation rest on at least.
    /// </summary>
    public int FewestPairs { get; }

    /// <summary>
    /// Cronbach's α = k²c̄/ΣΣc, c̄ the mean covariance of two parts that vary; null where undefined. At most 1 on complete data:
    /// covariances taken over other rows for each pair can lift it above.
    /// </summary>
    public double? Alpha { get; }

    /// <summary>The standardized α = k·r̄/(1 + (k−1)·r̄), r̄ the mean correlation of two parts; null where undefined.</summary>
    public double? StandardizedAlpha { get; }

    /// <summary>The mean correlation of two parts; null where undefined.</summary>
    public double? MeanCorrelation { get; }

    /// <summary>The principal components of the correlations, the greatest first; empty where undefined.</summary>
    public EquatableArray<StructureComponent> Components { get; }

    /// <summary>The number of components with an eigenvalue above the limit of the options (Kaiser's is 1); null where undefined.</summary>
    public int? GreatComponents { get; }

    /// <summary>
    /// The effective number of dimensions: exp(−Σ pᵢ ln pᵢ) of the shares of variance pᵢ. It is 1 where one component explains everything,
    /// and the number of parts where all are uncorrelated. Null where undefined.
    /// </summary>
    /// <remarks>Source: the "effective rank" of Roy and Vetterli (2007).</remarks>
    public double? EffectiveDimensions { get; }

    /// <summary>What is conspicuous.</summary>
    public StructureFlags Flags { get; }

    /// <summary>Why something is undefined; null where nothing is.</summary>
    public string? Undefined { get; }

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

    private static IEnumerable<(AnalyzedNode First, AnalyzedNode Second)> Pairs(AnalyzedNode[] parts) =>
        parts.SelectMany((second, i) => parts.Take(i).Select(first => (first, second)));

    private static string? ReasonAgainst(AnalyzedNode[] varying)
    {
        if (varying.Length == 0) return "none of its parts varies";
        if (varying.Length == 1) return $"only '{varying[0].Code}' varies";
        foreach (var (first, second) in Pairs(varying))
        {
            var (x, y) = Missing.RemovePairs(first.Values, second.Values);
            if (x.Length < NodeCorrelation.FewestPairs) return $"'{first.Code}' and '{second.Code}' have fewer than three rows in common";
            if (Moments.Of(x).IsConstant) return $"'{first.Code}' is constant where '{second.Code}' has a value";
            if (Moments.Of(y).IsConstant) return $"'{second.Code}' is constant where '{first.Code}' has a value";
        }

        return null;
    }

    private static string? ReasonAgainstComponents(AnalyzedNode[] varying, double[][] complete)
    {
        if (complete[0].Length < NodeCorrelation.FewestPairs)
            return $"only {Counted.Of(complete[0].Length, "row has", "rows have")} a value of every part that varies";
        var constant = Array.FindIndex(complete, c => Moments.Of(c).IsConstant);
        return constant < 0 ? null
            : Invariant($"'{varying[constant].Code}' is constant over the {complete[0].Length} rows that have a value of every part");
    }
}
