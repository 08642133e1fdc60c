namespace InnovationPotential.Aggregations;

/// <summary>A unit's result by the benefit of the doubt.</summary>
/// <param name="Score">From 0 to 1; null where it is undefined.</param>
/// <param name="Issue">Why it is undefined; null where it is not.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record BenefitOfTheDoubtUnit(double? Score, AggregationIssue? Issue)
{
    /// <summary>
    /// The most favorable weight of each score, 0 where it is left out: weights that give the score; other weights may give it too. Empty
    /// where the score is undefined.
    /// </summary>
    public EquatableArray<double> Weights { get; init; }
}
