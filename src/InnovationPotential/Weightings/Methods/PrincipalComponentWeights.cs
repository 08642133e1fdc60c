namespace InnovationPotential.Weightings;

/// <summary>The loadings of the children on the first principal component of their correlations.</summary>
/// <remarks>
/// Over the units that have all scores; fewer than three are an error. The sign of a component means nothing; here loadings sum to a
/// positive number. A child with a negative loading runs against the rest: a warning with squared loadings, an error with signed ones. A
/// singular correlation matrix (a child is a combination of others, or there are no more units than children) has a first component all the
/// same; a warning says so.
/// </remarks>
internal sealed record PrincipalComponentWeights : DataDrivenWeighting
{
    private const double NegligibleLoading = 1e-9;

    /// <inheritdoc/>
    public override string Kind => "principal-component";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.PrincipalComponents;

    /// <summary>How loadings become weights; squared by default.</summary>
    public LoadingForm Form { get; init; }

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        if (Decompose(node, columns, found) is not { } components) return null;
        var loadings = components.Vectors[0].ToArray();
        var severity = Form == LoadingForm.AsIs ? Severity.Error : Severity.Warning;
        var isMixed = false;
        for (var i = 0; i < codes.Length; i++)
        {
            if (loadings[i] >= -NegligibleLoading) continue;
            isMixed = true;
            var message = $"'{codes[i]}' loads on the first component against the others.";
            found.Add(new Diagnostic(WeightingCodes.NegativeLoading, severity, message)
            {
                Location = new Location { Node = codes[i] },
                Hint = "Check its direction."
            });
        }

        if (Form == LoadingForm.Squared) return Array.ConvertAll(loadings, l => l * l);
        return isMixed ? null : Array.ConvertAll(loadings, l => Math.Max(0, l) * Math.Sqrt(components.Eigenvalues[0]));
    }

    internal static PrincipalComponents? Decompose(string node, double[][] columns, List<Diagnostic> found)
    {
        var complete = CompleteRows(columns);
        if (complete[0].Length < 3)
        {
            found.Add(TooFew(node, 3, complete[0].Length));
            return null;
        }

        var location = new Location { Node = node };
        if (!PrincipalComponents.TryOf(CovarianceMatrix.PairwiseCorrelations(complete), out var components, out var problem))
        {
            found.Add(Diagnostic.Error(WeightingCodes.NotDecomposed, $"The correlations of the scores have no components: {problem}.",
                location));
            return null;
        }

        if (components.Eigenvalues[^1] < 1e-10 * components.Eigenvalues[0])
            found.Add(Diagnostic.Warning(WeightingCodes.SingularCorrelations,
                "The correlation matrix is singular: a child is a combination of others.", location));
        return components;
    }
}
