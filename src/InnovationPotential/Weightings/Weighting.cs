using InnovationPotential.Weightings;

namespace InnovationPotential;

/// <summary>A rule that gives the children of a node their weights.</summary>
/// <remarks>
/// Configuration only; the weights are learned when a model is fitted. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract partial record Weighting
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the rule looks at the children's scores; otherwise <see cref="Siblings.Scores"/> may be empty.</summary>
    public virtual bool IsDataDriven => false;

    /// <summary>The row of the Handbook's Table 4 the rule belongs to; null when it has none.</summary>
    internal virtual HandbookMethod? Method => null;

    /// <summary>The weights of a node's children.</summary>
    /// <param name="siblings">What the rule may look at.</param>
    /// <returns>
    /// One weight of 0 or more per child, not necessarily summing to 1; and what was found on the way. Where an error is among it, a child
    /// that has no weight has 0.
    /// </returns>
    /// <exception cref="ArgumentException">There is not one nominal weight and one count a child, or not one column of scores though the
    /// rule needs them.</exception>
    public WeightingResult Weigh(Siblings siblings)
    {
        var count = siblings.Codes.Length;
        if (siblings.Nominal.Length != count) throw new ArgumentException("There must be one nominal weight a child.", nameof(siblings));
        if (siblings.IndicatorCounts.Length != count)
            throw new ArgumentException("There must be one number of indicators a child.", nameof(siblings));
        if (IsDataDriven && siblings.Scores.Count != count)
            throw new ArgumentException($"'{Kind}' needs a column of scores a child.", nameof(siblings));
        return WeighCore(siblings);
    }

    /// <summary>The weights of some indicators of nominal weight 1.</summary>
    /// <param name="codes">The indicators' codes.</param>
    /// <param name="scores">Their scores, a column each; none when the rule does not look at data.</param>
    /// <exception cref="ArgumentException">The rule looks at data and there is not one column an indicator.</exception>
    public WeightingResult Weigh(ReadOnlySpan<string> codes, ColumnBlock scores = default)
    {
        var nominal = new double[codes.Length];
        var counts = new int[codes.Length];
        Array.Fill(nominal, 1);
        Array.Fill(counts, 1);
        return Weigh(new Siblings { Node = "", Codes = codes, Nominal = nominal, IndicatorCounts = counts, Scores = scores });
    }

    /// <summary>The weights of a node's children; see <see cref="Weigh(Siblings)"/>.</summary>
    /// <param name="siblings">What the rule may look at.</param>
    protected abstract WeightingResult WeighCore(Siblings siblings);

    private protected static WeightingResult Result(double[] weights, List<Diagnostic> found) =>
        new(EquatableArray.Create<double>(weights)) { Diagnostics = [.. found] };

    private protected static Diagnostic Unnamed(string code) =>
        Diagnostic.Error(WeightingCodes.MissingWeight, $"The weighting does not name '{code}'; its weight is 0.",
            new Location { Node = code });

    private protected static double RequireLimit(double value) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The limit must be 0 or more.");
}
