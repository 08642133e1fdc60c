using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class SimplexOptimizerTests
{
    [Fact]
    public void An_interior_minimum()
    {
        double[] target = [0.5, 0.2, 0.05, 0.25];
        var minimum = SimplexOptimizer.Minimize(
            weights =>
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++) sum += (i + 1) * Math.Pow(weights[i] - target[i], 2);
                return sum;
            },
            4);
        minimum.IsConverged.Should().BeTrue();
        Expect.Close(minimum.Weights.AsSpan(), target, 1e-7);
    }

    [Fact]
    public void A_minimum_at_the_bounds()
    {
        // The nearest point of the simplex to (0.9, 0.6, −0.2) is (0.65, 0.35, 0); with every weight between 0.1 and 0.5 it is (0.5, 0.4,
        // 0.1).
        SimplexObjective distance = w => Math.Pow(w[0] - 0.9, 2) + Math.Pow(w[1] - 0.6, 2) + Math.Pow(w[2] + 0.2, 2);
        Expect.Close(SimplexOptimizer.Minimize(distance, 3).Weights.AsSpan(), [0.65, 0.35, 0], 1e-7);
        Expect.Close(SimplexOptimizer.Minimize(distance, [0.1, 0.1, 0.1], [0.5, 0.5, 0.5]).Weights.AsSpan(), [0.5, 0.4, 0.1], 1e-7);
    }

    [Fact]
    public void A_narrow_valley_is_followed()
    {
        // Curvatures 1 and 10⁴ across the pairs.
        SimplexObjective valley = w => Math.Pow(w[0] - 0.3, 2) + (1e4 * Math.Pow(w[0] + w[1] - 0.8, 2));
        var minimum = SimplexOptimizer.Minimize(valley, 3);
        minimum.IsConverged.Should().BeTrue();
        Expect.Close(minimum.Weights.AsSpan(), [0.3, 0.5, 0.2], 1e-5);
    }

    [Fact]
    public void The_best_of_several_minima_is_found()
    {
        // Minima at the corners 0 and 2, the second deeper; the middle lies between.
        SimplexObjective twoWells = w => Math.Min(Math.Pow(1 - w[0], 2), Math.Pow(1 - w[2], 2) - 0.1);
        var minimum = SimplexOptimizer.Minimize(twoWells, 3);
        Expect.Close(minimum.Objective, -0.1, 1e-9);
        Expect.Close(minimum.Weights.AsSpan(), [0, 0, 1], 1e-7);
    }

    [Fact]
    public void Weights_that_balance_correlations_agree_with_the_reference()
    {
        var data = ReferenceTable.Read("small11", "chain_normalised.csv");
        double[][] pillars = [Mean(data, [("x1", 1), ("x2", 2), ("x3", 1)]), Mean(data, [("x4", 1), ("x5", 1)]),
            Mean(data, [("x6", 1), ("x7", 1), ("x8", 3)])];
        var index = new double[11];
        var minimum = SimplexOptimizer.Minimize(
            weights =>
            {
                for (var unit = 0; unit < index.Length; unit++)
                    index[unit] = (weights[0] * pillars[0][unit]) + (weights[1] * pillars[1][unit]) + (weights[2] * pillars[2][unit]);
                var correlations = pillars.Select(pillar => Correlation.Pearson(pillar, index)).ToArray();
                return correlations.Sum(r => Math.Pow((r / correlations.Sum()) - (1.0 / 3), 2));
            },
            3);
        minimum.IsConverged.Should().BeTrue();
        Expect.Close(minimum.Weights.AsSpan(), ReferenceTable.Read("small11", "opt_weights_balance.csv").Column("OptWeight"), 1e-7);
    }

    [Fact]
    public void Every_point_asked_for_is_feasible_and_undefined_ones_are_avoided()
    {
        SimplexOptimizer.Minimize(
            w =>
            {
                var sum = 0.0;
                foreach (var weight in w)
                {
                    sum += weight;
                    weight.Should().BeInRange(0.05 - 1e-15, 0.6);
                }
                sum.Should().BeApproximately(1, 1e-12);
                return w[0] < 0.2 ? double.NaN : w[0] - w[1];
            },
            [0.05, 0.05, 0.05],
            [0.6, 0.6, 0.6],
            1e-4).Weights[0].Should().BeApproximately(0.2, 1e-3);
    }

    [Fact]
    public void Says_when_the_evaluations_ran_out()
    {
        var minimum = SimplexOptimizer.Minimize(w => Math.Pow(w[0] - 0.123, 2), 3, largestEvaluations: 20);
        minimum.IsConverged.Should().BeFalse();
        minimum.Evaluations.Should().BeLessThan(30);
    }

    [Fact]
    public void One_weight_and_bounds_without_room_leave_no_choice()
    {
        SimplexOptimizer.Minimize(w => w[0], 1).Weights.Should().Equal(1);
        Expect.Close(SimplexOptimizer.Minimize(w => w[0], [0.3, 0.7], [0.3, 1]).Weights.AsSpan(), [0.3, 0.7]);
    }

    [Fact]
    public void Refuses_bounds_that_do_not_fit()
    {
        ((Action)(() => SimplexOptimizer.Minimize(w => 0, [0.6, 0.6], [1, 1]))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexOptimizer.Minimize(w => 0, [0, 0], [0.4, 0.4]))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexOptimizer.Minimize(w => 0, [0.5], [0.4]))).Should().Throw<ArgumentException>();
        ((Action)(() => SimplexOptimizer.Minimize(w => 0, 0))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SimplexOptimizer.Minimize(w => 0, 2, tolerance: 0))).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double[] Mean(ReferenceTable data, (string Code, double Weight)[] indicators) =>
        [.. Enumerable.Range(0, 11)
            .Select(unit => indicators.Sum(i => i.Weight * data.Column(i.Code)[unit]) / indicators.Sum(i => i.Weight))];
}
