using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public class MultivariateNormalTests
{
    private static readonly double[] X = [2.1, 3.7, 3.5, 5.2, 8.8, 13.1, 21.4, 34.9, -4.5, 0.3];
    private static readonly double[] Y = [1.0, 2.5, 0.4, 6.1, 5.9, 7.3, 40.2, double.NaN, double.NaN, double.NaN];

    /// <summary>
    /// Twenty-four variables of ninety rows, an eighth of the values missing, go by the inverse of all covariances: what it finds is a
    /// fixed point of
    /// an iteration reckoned here row by row, with the observed block's own inverse by Gauss and Jordan.
    /// </summary>
    [Fact]
    public void Many_variables_with_few_missing_values_have_the_fixed_point()
    {
        const int Variables = 24, Rows = 90;
        var random = new RandomNumbers(11, 200);
        var columns = new double[Variables][];
        for (var c = 0; c < Variables; c++)
        {
            columns[c] = new double[Rows];
            for (var r = 0; r < Rows; r++)
                columns[c][r] = random.Uniform(r, 100 + c) < 0.12 ? double.NaN : random.Uniform(r, c) + (0.5 * random.Uniform(r, c / 3));
        }

        var fit = Fit(columns);

        fit.IsConverged.Should().BeTrue();
        var (means, products) = (new double[Variables], new double[Variables, Variables]);
        for (var r = 0; r < Rows; r++)
        {
            int[] here = [.. Enumerable.Range(0, Variables).Where(c => !double.IsNaN(columns[c][r]))];
            int[] gone = [.. Enumerable.Range(0, Variables).Where(c => double.IsNaN(columns[c][r]))];
            var inverse = Inverse(here.Length, (i, j) => fit.Covariances[here[i], here[j]]);
            double Slope(int m, int k) => Enumerable.Range(0, here.Length).Sum(j => fit.Covariances[gone[m], here[j]] * inverse[j, k]);
            var row = columns.Select(c => c[r]).ToArray();
            for (var m = 0; m < gone.Length; m++)
            {
                row[gone[m]] = fit.Means[gone[m]]
                    + Enumerable.Range(0, here.Length).Sum(k => Slope(m, k) * (columns[here[k]][r] - fit.Means[here[k]]));
                for (var n = 0; n < gone.Length; n++)
                {
                    products[gone[m], gone[n]] += fit.Covariances[gone[m], gone[n]]
                        - Enumerable.Range(0, here.Length).Sum(k => Slope(m, k) * fit.Covariances[here[k], gone[n]]);
                }
            }

            for (var i = 0; i < Variables; i++)
            {
                means[i] += row[i] / Rows;
                for (var j = 0; j < Variables; j++) products[i, j] += row[i] * row[j];
            }
        }

        for (var i = 0; i < Variables; i++)
        {
            Expect.Close(fit.Means[i], means[i], 1e-8);
            for (var j = 0; j < Variables; j++)
                fit.Covariances[i, j].Should().BeApproximately((products[i, j] / Rows) - (means[i] * means[j]), 1e-8);
        }
    }

    [Fact]
    public void One_variable_missing_at_times_has_the_closed_solution()
    {
        // Anderson (1957): the regression of y on x over the complete rows, carried to the moments of x over all rows.
        var fit = Fit([X, Y]);
        var line = SimpleRegression.Fit(X, Y);
        var (all, residual) = (Moments.Of(X), line.ResidualStandardDeviation * line.ResidualStandardDeviation * 5 / 7);
        Expect.Close(fit.Means.AsSpan(), [all.Mean, line.Intercept + (line.Slope * all.Mean)], 1e-7);
        Expect.Close(fit.Covariances[0, 0], all.PopulationVariance, 1e-7);
        Expect.Close(fit.Covariances[0, 1], line.Slope * all.PopulationVariance, 1e-7);
        Expect.Close(fit.Covariances[1, 1], residual + (line.Slope * line.Slope * all.PopulationVariance), 1e-7);
        fit.Covariances[1, 0].Should().Be(fit.Covariances[0, 1]);

        double[] row = [10, double.NaN];
        var deviations = fit.Impute(row)!;
        Expect.Close(row, [10, line.Intercept + (line.Slope * 10)], 1e-7);
        Expect.Close(deviations, [0, Math.Sqrt(residual)], 1e-7);
    }

    [Fact]
    public void Complete_data_have_their_population_moments()
    {
        var fit = Fit(Tai23.Columns);
        fit.IsConverged.Should().BeTrue();
        for (var i = 0; i < 8; i++)
        {
            Expect.Close(fit.Means[i], Tai23.Columns[i].Average());
            for (var j = 0; j < 8; j++)
                Expect.Close(fit.Covariances[i, j], CovarianceMatrix.Of(Tai23.Columns[i], Tai23.Columns[j]) * 22 / 23, 1e-9);
        }
    }

    [Fact]
    public void The_likelihood_of_scattered_gaps_is_at_a_maximum()
    {
        double[][] columns = [.. Tai23.Columns.Take(3)
            .Select((column, c) => column.Select((x, row) => (row + (2 * c)) % 6 == 0 ? double.NaN : x).ToArray())];
        var fit = Fit(columns);
        fit.IsConverged.Should().BeTrue();
        var highest = Likelihood(columns, [.. fit.Means], fit.Covariances);
        for (var i = 0; i < 3; i++)
            foreach (var factor in new[] { 0.98, 1.02 })
            {
                double[] means = [.. fit.Means];
                means[i] *= factor;
                Likelihood(columns, means, fit.Covariances).Should().BeLessThan(highest);
                var covariances = (double[,])fit.Covariances.Clone();
                for (var j = 0; j < 3; j++)
                {
                    covariances[i, j] *= factor;
                    covariances[j, i] = covariances[i, j];
                }
                Likelihood(columns, [.. fit.Means], covariances).Should().BeLessThan(highest);
            }
    }

    [Fact]
    public void A_row_without_any_value_tells_nothing_and_gets_the_means()
    {
        var fit = Fit([[1, 2, 4, double.NaN, 3], [2, 1, 5, double.NaN, 9]]);
        fit.Rows.Should().Be(4);
        double[] row = [double.NaN, double.NaN];
        fit.Impute(row).Should().NotBeNull();
        row.Should().Equal(fit.Means);
    }

    [Fact]
    public void Problems_are_named()
    {
        Problem([]).Should().Be(MatrixProblem.TooSmall);
        Problem([[1, double.NaN], [1, 2]]).Should().Be(MatrixProblem.TooSmall);
        Problem([[1, 1, 1], [1, 2, 4]]).Should().Be(MatrixProblem.Singular);
        Problem([[1, 2, 3, 4], [2, 4, 6, 8], [1, 0, 0, double.NaN]]).Should().Be(MatrixProblem.Singular);
        Problem([[1, double.PositiveInfinity, 3], [1, 2, 4]]).Should().Be(MatrixProblem.NotFinite);
    }

    [Fact]
    public void Says_when_the_iterations_ran_out()
    {
        MultivariateNormal.TryFit([X, Y], out var fit, out _, largestIterations: 2).Should().BeTrue();
        (fit!.IsConverged, fit.Iterations).Should().Be((false, 2));
    }

    private static MultivariateNormal Fit(double[][] columns)
    {
        MultivariateNormal.TryFit(columns, out var fit, out var problem).Should().BeTrue();
        problem.Should().Be(MatrixProblem.None);
        return fit!;
    }

    private static MatrixProblem Problem(double[][] columns)
    {
        MultivariateNormal.TryFit(columns, out _, out var problem).Should().BeFalse();
        return problem;
    }

    private static double Likelihood(double[][] columns, double[] means, double[,] covariances)
    {
        var sum = 0.0;
        for (var row = 0; row < columns[0].Length; row++)
        {
            int[] observed = [.. Enumerable.Range(0, columns.Length).Where(c => !double.IsNaN(columns[c][row]))];
            if (observed.Length == 0) continue;
            var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(observed.Length, observed.Length,
                (i, j) => covariances[observed[i], observed[j]]);
            var deviation = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(observed.Length,
                i => columns[observed[i]][row] - means[observed[i]]);
            sum -= 0.5 * (Math.Log(matrix.Determinant()) + deviation.DotProduct(matrix.Solve(deviation)));
        }
        return sum;
    }

    private static double[,] Inverse(int size, Func<int, int, double> matrix)
    {
        var work = new double[size, 2 * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) work[i, j] = matrix(i, j);
            work[i, size + i] = 1;
        }

        for (var pivot = 0; pivot < size; pivot++)
        {
            var head = work[pivot, pivot];
            for (var j = 0; j < 2 * size; j++) work[pivot, j] /= head;
            for (var i = 0; i < size; i++)
            {
                var share = work[i, pivot];
                for (var j = 0; i != pivot && j < 2 * size; j++) work[i, j] -= share * work[pivot, j];
            }
        }

        var inverse = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) inverse[i, j] = work[i, size + j];
        }

        return inverse;
    }
}
