namespace InnovationPotential.Weightings;

/// <summary>
/// What a child was meant to matter, and what it matters in the result (Paruolo, Saisana and Saltelli 2013; Becker et al. 2017).
/// </summary>
public sealed record AchievedImportance
{
    internal AchievedImportance(string code, double weight, double? correlation, double? correlationRatio) =>
        (Code, Weight, Correlation, CorrelationRatio) = (code, weight, correlation, correlationRatio);

    /// <summary>The child's code.</summary>
    public string Code { get; }

    /// <summary>Its weight as a share of all.</summary>
    public double Weight { get; }

    /// <summary>Its correlation with the result; null where there is none.</summary>
    public double? Correlation { get; }

    /// <summary>
    /// The part of the result's variance that the child explains, straight or not (<see cref="Numerics.CorrelationRatio"/>); null where
    /// there is none.
    /// </summary>
    public double? CorrelationRatio { get; }

    /// <summary>The part of the result's variance that a straight line of the child explains: the squared correlation.</summary>
    public double? Linear => Correlation * Correlation;

    /// <summary>The importances of children in a result.</summary>
    /// <param name="codes">The children's codes.</param>
    /// <param name="scores">Their scores, a column each, NaN where missing.</param>
    /// <param name="weights">Their effective weights, 0 or more.</param>
    /// <param name="result">The scores of the result, one a row.</param>
    /// <exception cref="ArgumentException">The arguments differ in size.</exception>
    public static EquatableArray<AchievedImportance> Of(
        ReadOnlySpan<string> codes, ColumnBlock scores, ReadOnlySpan<double> weights, ReadOnlySpan<double> result)
    {
        if (codes.Length != scores.Count || weights.Length != scores.Count)
            throw new ArgumentException("There must be one code and one weight a column.", nameof(codes));
        if (result.Length != scores.Rows) throw new ArgumentException("There must be one result a row.", nameof(result));
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var importances = new AchievedImportance[codes.Length];
        for (var i = 0; i < importances.Length; i++)
        {
            var column = scores.Column(i);
            importances[i] = new AchievedImportance(
                codes[i], weights[i] / sum, Defined(Numerics.Correlation.Pearson(column, result)),
                Defined(Numerics.CorrelationRatio.Of(column, result)));
        }

        return EquatableArray.Create<AchievedImportance>(importances);
    }

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;
}
