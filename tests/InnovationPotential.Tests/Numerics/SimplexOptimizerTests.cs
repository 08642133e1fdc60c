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
        // The nearest point of the simplex to (0.9, 0.6, −0.2) is (0.65, 0.35, 0).
        SimplexObjective distance = w => Math.Pow(w[0] - 0.9, 2) + Math.Pow(w[1] - 0.6, 2) + Math.Pow(w[2] + 0.2, 2);
        Expect.Close(SimplexOptimizer.Minimize(distance, 3).Weights.AsSpan(), [0.65, 0.35, 0], 1e-7);
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
                    weight.Should().BeInRange(0, 1);
                }
                sum.Should().BeApproximately(1, 1e-12);
                return w[0] < 0.2 ? double.NaN : w[0] - w[1];
            },
            3,
            1e-4).Weights[0].Should().BeApproximately(0.2, 1e-3);
    }

    // The documented search, step by step, by an independent program in Python.
    [Fact]
    public void The_search_takes_the_steps_it_tells_of()
    {
        static double Distance(ReadOnlySpan<double> w, params ReadOnlySpan<double> target)
        {
            var sum = 0.0;
            for (var i = 0; i < w.Length; i++) sum += (w.Length > 3 ? i + 1 : 1) * ((w[i] - target[i]) * (w[i] - target[i]));
            return sum;
        }

        SimplexObjective four = w => Distance(w, 0.5, 0.2, 0.05, 0.25);
        var interior = SimplexOptimizer.Minimize(four, 4, 1e-6);
        (interior.Iterations, interior.Evaluations, interior.IsConverged).Should().Be((104, 1236, true));
        interior.Weights.Should().Equal(0.5, 0.20000076293945312, 0.049999237060546875, 0.25);
        var cut = SimplexOptimizer.Minimize(four, 4, 1e-6, 150);
        (cut.Iterations, cut.Evaluations, cut.IsConverged).Should().Be((13, 155, false));
        cut.Weights.Should().Equal(0.5, 0.2001953125, 0.0498046875, 0.25);
        var valley = SimplexOptimizer.Minimize(
            w => ((w[0] - 0.3) * (w[0] - 0.3)) + (100 * ((w[0] + w[1] - 0.8) * (w[0] + w[1] - 0.8))), 3, 1e-4);
        (valley.Iterations, valley.Evaluations).Should().Be((105, 689));
        Expect.Close(valley.Weights.AsSpan(), [0.30000813802083326, 0.49995930989583326, 0.20003255208333331]);
        var wells = SimplexOptimizer.Minimize(w => Math.Min((1 - w[0]) * (1 - w[0]), ((1 - w[2]) * (1 - w[2])) - 0.125), 3, 1e-4);
        (wells.Iterations, wells.Evaluations).Should().Be((54, 130));
    }

    [Fact]
    public void The_search_starts_from_the_middle_and_half_the_way_to_each_corner()
    {
        var search = new PatternSearch(_ => 0, 3, 9);
        Expect.Close(search.Middle(), [1 / 3.0, 1 / 3.0, 1 / 3.0]);
        Expect.Close(search.Toward(0), [2 / 3.0, 1 / 6.0, 1 / 6.0]);
        Expect.Close(search.Toward(2), [1 / 6.0, 1 / 6.0, 2 / 3.0]);
    }

    [Fact]
    public void Says_when_the_evaluations_ran_out()
    {
        var minimum = SimplexOptimizer.Minimize(w => Math.Pow(w[0] - 0.123, 2), 3, largestEvaluations: 20);
        minimum.IsConverged.Should().BeFalse();
        minimum.Evaluations.Should().BeLessThan(30);
    }

    [Fact]
    public void One_weight_leaves_no_choice() => SimplexOptimizer.Minimize(w => w[0], 1).Weights.Should().Equal(1);

    private static double[] Mean(ReferenceTable data, (string Code, double Weight)[] indicators) =>
        [.. Enumerable.Range(0, 11)
            .Select(unit => indicators.Sum(i => i.Weight * data.Column(i.Code)[unit]) / indicators.Sum(i => i.Weight))];
}
