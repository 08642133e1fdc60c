using InnovationPotential.Numerics;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Contracts;

/// <summary>At least one example of every weighting, new ones each time, over the children a, b, c and d.</summary>
internal static class WeightingExamples
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    private static readonly double[,] Judgments =
    {
        { 1, 2, 4, 3 }, { 0.5, 1, 3, 2 }, { 0.25, 1 / 3.0, 1, 0.5 }, { 1 / 3.0, 0.5, 2, 1 },
    };

    public static IReadOnlyList<Weighting> All =>
    [
        Weighting.Nominal,
        Weighting.EqualAmongSiblings,
        Weighting.EqualAmongIndicators,
        Weighting.Fixed(("a", 2), ("b", 1), ("c", 0), ("d", 5)),
        Weighting.BudgetAllocation(ExpertBudget.Of("e", ("a", 40), ("b", 30), ("c", 20), ("d", 10)), ExpertBudget.Of("f", ("d", 100))),
        Weighting.Fishburn("b", "a", "d", "c"),
        Weighting.RankOrderCentroid("b", "a", "d", "c"),
        Weighting.RankSum("b", "a", "d", "c"),
        Weighting.RankOrder(RankFormula.RankReciprocal, [["a"], ["b", "d"], ["c"]]),
        Weighting.Ahp(Codes, Judgments),
        Weighting.Ahp(Codes, Judgments, PriorityMethod.GeometricMean),
        Weighting.Entropy,
        Weighting.Gini,
        Weighting.Merec,
        Weighting.Critic(),
        Weighting.Critic(CorrelationMethod.Spearman),
        Weighting.StandardDeviation,
        Weighting.UnobservedComponents,
        Weighting.PrincipalComponent(),
        Weighting.PrincipalComponent(LoadingForm.AsIs),
        Weighting.ComponentScores(),
        Weighting.ComponentScores(1),
        Weighting.ComponentScores(2),
        Weighting.FactorAnalysis(),
        Weighting.EqualImportance(),
        Weighting.OptimizedImportance(("a", 1), ("b", 2), ("c", 1), ("d", 1)),
    ];
}
