using InnovationPotential.Aggregations;
using InnovationPotential.Weightings;

namespace InnovationPotential.Validation;

/// <summary>Whether a weighting goes together with a class of aggregations, after Table 4 of the OECD/JRC Handbook (2008).</summary>
/// <param name="IsCompatible">Whether they go together; null where the table does not list the weighting or the aggregation.</param>
/// <param name="Reason">Why not, or under which condition; empty where there is nothing to say.</param>
internal sealed record WeightingCompatibility(bool? IsCompatible, string Reason)
{
    private static readonly WeightingCompatibility Yes = new(true, "");

    /// <summary>What the table says.</summary>
    /// <param name="method">The weighting's row; null when it has none.</param>
    /// <param name="aggregation">The class of the aggregation.</param>
    public static WeightingCompatibility Of(HandbookMethod? method, AggregationClass aggregation) => (method, aggregation) switch
    {
        (null, _) => new(null, "Table 4 of the OECD/JRC Handbook does not list the weighting."),
        (_, AggregationClass.Other) => new(null, "Table 4 of the OECD/JRC Handbook does not list the aggregation."),
        (HandbookMethod.BenefitOfTheDoubt, AggregationClass.Linear) => new(true, "Benefit of the doubt needs min-max scores."),
        (HandbookMethod.BenefitOfTheDoubt, _) =>
            new(false, "Weights by benefit of the doubt maximize a weighted sum; they mean nothing elsewhere."),
        (_, AggregationClass.Linear) => Yes,
        (HandbookMethod.UnobservedComponents, _) => new(false, "Unobserved components model a weighted sum of scores."),
        (HandbookMethod.AnalyticHierarchy or HandbookMethod.Conjoint, AggregationClass.Multicriteria) =>
            new(false, "These weights are rates of exchange; outranking needs weights of importance."),
        _ => Yes,
    };
}
