using InnovationPotential.Aggregations;
using InnovationPotential.Weightings;

namespace InnovationPotential.Validation;

/// <summary>Whether a weighting goes together with a class of aggregations, after Table 4 of the OECD/JRC Handbook (2008).</summary>
internal static class WeightingCompatibility
{
    /// <summary>Why they do not go together; null where they do, and where the table does not list one of them.</summary>
    /// <param name="method">The weighting's row; null when it has none.</param>
    /// <param name="aggregation">The class of the aggregation.</param>
    public static string? ObjectionTo(HandbookMethod? method, AggregationClass aggregation) => (method, aggregation) switch
    {
        (null, _) or (_, AggregationClass.Other or AggregationClass.Linear) => null,
        (HandbookMethod.BenefitOfTheDoubt, _) => "Weights by benefit of the doubt maximize a weighted sum; they mean nothing elsewhere.",
        (HandbookMethod.UnobservedComponents, _) => "Unobserved components model a weighted sum of scores.",
        (HandbookMethod.AnalyticHierarchy or HandbookMethod.Conjoint, AggregationClass.Multicriteria) =>
            "These weights are rates of exchange; outranking needs weights of importance.",
        _ => null,
    };
}
