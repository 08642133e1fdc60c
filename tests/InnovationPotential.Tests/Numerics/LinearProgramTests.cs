using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class LinearProgramTests
{
    [Fact]
    public void Benefit_of_the_doubt_agrees_with_the_reference()
    {
        var (data, expected) = (ReferenceTable.Read("compind", "norm_pos.csv"), ReferenceTable.Read("compind", "bod.csv").Column("bod"));
        var units = data.Rows.Select(row => row[1..].Select(ReferenceTable.Number).ToArray()).ToArray();
        var coefficients = Matrix(units);
        double[] ones = [.. Enumerable.Repeat(1.0, units.Length)];
        for (var u = 0; u < units.Length; u++)
        {
            var solution = LinearProgram.Maximize(units[u], coefficients, ones);
            solution.Status.Should().Be(LinearStatus.Optimal);
            Expect.Close(solution.Objective, expected[u], 1e-12);
            solution.Variables.Should().OnlyContain(w => w >= 0);
            units.Should().OnlyContain(unit => Dot(unit, solution.Variables) < 1 + 1e-12);
        }
    }

    [Fact]
    public void Shares_of_the_weights_can_be_bounded()
    {
        // w between a tenth and 15 % of Σw: 8 indicators of the technology achievement index.
        var columns = Tai23.Columns.Select(column => column.Select(x => (x - column.Min()) / (column.Max() - column.Min())).ToArray())
            .ToArray();
        double[][] units = [.. Enumerable.Range(0, 23).Select(u => columns.Select(column => column[u]).ToArray())];
        double[][] rows =
        [
            .. units,
            .. Enumerable.Range(0, 8).Select(i => Enumerable.Range(0, 8).Select(j => (i == j ? 1 : 0) - 0.15).ToArray()),
            .. Enumerable.Range(0, 8).Select(i => Enumerable.Range(0, 8).Select(j => 0.10 - (i == j ? 1 : 0)).ToArray()),
        ];
        double[] bounds = [.. Enumerable.Repeat(1.0, 23), .. new double[16]];
        foreach (var unit in units)
        {
            var free = LinearProgram.Maximize(unit, Matrix(units), bounds.AsSpan(0, 23));
            var bounded = LinearProgram.Maximize(unit, Matrix(rows), bounds);
            bounded.Status.Should().Be(LinearStatus.Optimal);
            bounded.Objective.Should().BeLessThanOrEqualTo(free.Objective + 1e-12);
            var sum = bounded.Variables.Sum();
            bounded.Variables.Should().OnlyContain(w => w >= (0.1 * sum) - 1e-12 && w <= (0.15 * sum) + 1e-12);
            Expect.Close(Dot(bounds, bounded.Duals), bounded.Objective, 1e-9, "duality");
        }
    }

    [Fact]
    public void All_relations_together()
    {
        // max 3x + 2y + z with x + y + z = 10, x ≤ 4, y ≥ 2, x − z ≥ −3: x = 4, y = 6, z = 0.
        var solution = LinearProgram.Maximize(
            [3, 2, 1],
            new double[,] { { 1, 1, 1 }, { 1, 0, 0 }, { 0, 1, 0 }, { 1, 0, -1 } },
            [ConstraintRelation.Equal, ConstraintRelation.AtMost, ConstraintRelation.AtLeast, ConstraintRelation.AtLeast],
            [10, 4, 2, -3]);
        Expect.Close(solution.Objective, 24);
        Expect.Close(solution.Variables.AsSpan(), [4, 6, 0]);
        Expect.Close(solution.Duals.AsSpan(), [2, 1, 0, 0]);
    }

    [Fact]
    public void Lower_bounds_have_negative_duals() =>
        Expect.Close(LinearProgram.Maximize([-2], new double[,] { { 1 } }, [ConstraintRelation.AtLeast], [3]).Duals.AsSpan(), [-2]);

    [Fact]
    public void Without_a_feasible_point()
    {
        var solution = LinearProgram.Maximize([1, 1], new double[,] { { 1, 1 }, { 1, 1 } },
            [ConstraintRelation.AtMost, ConstraintRelation.AtLeast], [1, 2]);
        (solution.Status, solution.Objective, solution.Variables.Count).Should().Be((LinearStatus.Infeasible, double.NaN, 0));
    }

    [Fact]
    public void Without_a_limit() =>
        LinearProgram.Maximize([1, 1], new double[,] { { 1, -1 } }, [1]).Status.Should().Be(LinearStatus.Unbounded);

    [Fact]
    public void Cycling_is_broken()
    {
        // Beale's example, on which the largest-coefficient rule cycles.
        var solution = LinearProgram.Maximize(
            [0.75, -150, 0.02, -6], new double[,] { { 0.25, -60, -0.04, 9 }, { 0.5, -90, -0.02, 3 }, { 0, 0, 1, 0 } }, [0, 0, 1]);
        Expect.Close(solution.Objective, 0.05);
    }

    [Fact]
    public void Numbers_of_very_different_size_are_scaled()
    {
        var solution = LinearProgram.Maximize([1e-6, 1e6], new double[,] { { 1e-6, 0 }, { 0, 1e6 }, { 1e-6, 1e6 } }, [3, 4, 5]);
        Expect.Close(solution.Objective, 5);
    }

    [Fact]
    public void Redundant_equalities_do_no_harm()
    {
        var solution = LinearProgram.Maximize(
            [1, 2], new double[,] { { 1, 1 }, { 2, 2 }, { 1, 0 } },
            [ConstraintRelation.Equal, ConstraintRelation.Equal, ConstraintRelation.AtLeast], [1, 2, 0.25]);
        Expect.Close(solution.Objective, 1.75);
    }

    [Fact]
    public void The_maximum_is_that_of_all_vertices() =>
        Gen.Select(Gen.Int[-4, 4].Array[3], Gen.Int[-4, 4].Array[12], Gen.Int[-3, 6].Array[4], Gen.Int[0, 2].Array[4]).Sample(
            (c, a, b, r) =>
            {
                var coefficients = new double[5, 3];
                for (var i = 0; i < 4; i++)
                    for (var j = 0; j < 3; j++) coefficients[i, j] = a[(3 * i) + j];
                // A box keeps every program bounded.
                for (var j = 0; j < 3; j++) coefficients[4, j] = 1;
                ConstraintRelation[] relations = [.. r.Select(x => (ConstraintRelation)x), ConstraintRelation.AtMost];
                double[] bounds = [.. b, 20], objective = [.. c];
                var solution = LinearProgram.Maximize(objective, coefficients, relations, bounds);
                var best = BestVertex(objective, coefficients, relations, bounds);
                return double.IsNegativeInfinity(best)
                    ? solution.Status == LinearStatus.Infeasible
                    : solution.Status == LinearStatus.Optimal && Math.Abs(solution.Objective - best) < 1e-8
                        && Math.Abs(Dot(bounds, solution.Duals) - best) < 1e-7;
            },
            iter: 3000);

    [Fact]
    public void Numbers_that_are_none_have_no_maximum()
    {
        LinearProgram.Maximize([double.NaN], new double[1, 1], [1]).Status.Should().Be(LinearStatus.NotConverged);
        LinearProgram.Maximize([1], new[,] { { double.PositiveInfinity } }, [1]).Status.Should().Be(LinearStatus.NotConverged);
    }

    /// <summary>The best of all feasible intersections of three planes, rows and axes; −∞ without any.</summary>
    private static double BestVertex(double[] objective, double[,] coefficients, ConstraintRelation[] relations, double[] bounds)
    {
        double[][] planes = [.. Enumerable.Range(0, 5)
            .Select(i => (double[])[coefficients[i, 0], coefficients[i, 1], coefficients[i, 2], bounds[i]]), [1, 0, 0, 0], [0, 1, 0, 0],
            [0, 0, 1, 0]];
        var best = double.NegativeInfinity;
        for (var p = 0; p < planes.Length; p++)
            for (var q = p + 1; q < planes.Length; q++)
                for (var s = q + 1; s < planes.Length; s++)
                {
                    var (u, v, w) = (planes[p], planes[q], planes[s]);
                    var determinant = Determinant(u, v, w, 0, 1, 2);
                    if (determinant == 0) continue;
                    double[] x = [Determinant(u, v, w, 3, 1, 2) / determinant, Determinant(u, v, w, 0, 3, 2) / determinant,
                        Determinant(u, v, w, 0, 1, 3) / determinant];
                    var feasible = x.All(value => value > -1e-9);
                    for (var i = 0; i < 5 && feasible; i++)
                    {
                        var slack = bounds[i] - Dot(planes[i].AsSpan(0, 3).ToArray(), x);
                        feasible = relations[i] switch
                        {
                            ConstraintRelation.AtMost => slack > -1e-9,
                            ConstraintRelation.AtLeast => slack < 1e-9,
                            _ => Math.Abs(slack) < 1e-9,
                        };
                    }
                    if (feasible) best = Math.Max(best, Dot(objective, x));
                }
        return best;
    }

    private static double Determinant(double[] u, double[] v, double[] w, int a, int b, int c) =>
        (u[a] * ((v[b] * w[c]) - (v[c] * w[b]))) - (u[b] * ((v[a] * w[c]) - (v[c] * w[a]))) + (u[c] * ((v[a] * w[b]) - (v[b] * w[a])));

    private static double Dot(IEnumerable<double> x, IEnumerable<double> y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double[,] Matrix(double[][] rows)
    {
        var matrix = new double[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows[i].Length; j++) matrix[i, j] = rows[i][j];
        return matrix;
    }
}
