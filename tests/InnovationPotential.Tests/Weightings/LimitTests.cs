using InnovationPotential.Normalizations;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Weightings;

/// <summary>What JSON can say of a limit, C# can say too, and neither says nonsense.</summary>
public sealed class LimitTests
{
    [Fact]
    public void The_limits_of_json_can_be_given_in_code()
    {
        Weighting.EqualImportance(tolerance: 0.05, largestEvaluations: 500).Should().Be(
            new OptimizedImportance { Tolerance = 0.05, LargestEvaluations = 500 });
        Weighting.OptimizedImportance(ImportanceMeasure.Correlation, 0.05, ("a", 1), ("b", 2)).Should().Be(new OptimizedImportance
        {
            Measure = ImportanceMeasure.Correlation,
            Tolerance = 0.05,
            Targets = [new("a", 1), new("b", 2)],
        });
        Weighting.BudgetAllocation(0.2, new ExpertBudget("x", [new("a", 60), new("b", 40)])).Should().Be(
            new BudgetAllocation { AcceptedVariation = 0.2, Budgets = [new ExpertBudget("x", [new("a", 60), new("b", 40)])] });
        Normalization.DistanceToBest(cap: true).Should().Be(new DistanceToReference { Cap = true });
    }

    [Fact]
    public void A_limit_below_0_is_none()
    {
        FluentActions.Invoking(() => Weighting.EqualImportance(tolerance: -0.1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Weighting.EqualImportance(tolerance: double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Weighting.EqualImportance(largestEvaluations: 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Weighting.BudgetAllocation(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
