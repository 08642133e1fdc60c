namespace InnovationPotential.Weightings;

/// <summary>
/// Squared varimax loadings: each child belongs to the factor it loads highest on, factors weigh by the variance they explain
/// (Nicoletti, Scarpetta and Boylaud 2000; Handbook 2008, 6.1).
/// </summary>
/// <remarks>
/// Over the units that have all scores; fewer than three are an error. Factors are principal components kept by the three usual criteria.
/// Squares hide signs: a child that loads negatively on its own factor gets a warning. A singular correlation matrix is a warning.
/// </remarks>
internal sealed record FactorAnalysisWeights : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "factor-analysis";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.PrincipalComponents;

    /// <summary>The eigenvalue above which a factor is kept; 1.</summary>
    public double LeastEigenvalue { get; init; } = 1;

    /// <summary>The share of variance above which a factor is kept; 0.1.</summary>
    public double LeastShare { get; init; } = 0.1;

    /// <summary>The share of variance the kept factors explain together at least; 0.6.</summary>
    public double LeastTogether { get; init; } = 0.6;

    /// <summary>To what the squared loadings of a factor's children are scaled.</summary>
    public FactorScaling Scaling { get; init; }

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        if (PrincipalComponentWeights.Decompose(node, columns, found) is not { } components) return null;
        var loadings = Varimax.Rotate(components.Loadings(components.CountToKeep(LeastEigenvalue, LeastShare, LeastTogether)));
        for (var i = 0; i < codes.Length; i++)
        {
            var own = Enumerable.Range(0, loadings.GetLength(1)).Select(f => loadings[i, f]).MaxBy(Math.Abs);
            if (own >= 0) continue;
            var message = $"'{codes[i]}' loads on its factor against the others.";
            found.Add(Diagnostic.Warning(WeightingCodes.NegativeLoading, message, new Location { Node = codes[i] },
                "Check its direction."));
        }

        return FactorWeights.Of(loadings, Scaling);
    }
}
