namespace InnovationPotential.Numerics;

/// <summary>Priorities from pairwise comparisons, and how consistent these are (the analytic hierarchy process, Saaty 1980).</summary>
/// <param name="Weights">The priorities, positive, with sum 1.</param>
/// <param name="LargestEigenvalue">λmax; the number of things compared if the judgments are consistent, more otherwise.</param>
/// <param name="Worst">The judgment to revise first; null if all agree with the priorities.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record PairwisePriorities(EquatableArray<double> Weights, double LargestEigenvalue, Inconsistency? Worst)
{
    private const double ReciprocalTolerance = 1e-6;
    private const double NegligibleError = 1e-9;
    private const int LargestIterations = 10_000;

    /// <summary>(λmax − n)/(n − 1); 0 for one thing.</summary>
    public double ConsistencyIndex => Weights.Count < 2 ? 0 : Math.Max(0, (LargestEigenvalue - Weights.Count) / (Weights.Count - 1));

    /// <summary>
    /// The consistency index over the random index, usually accepted below 0.1; 0 up to two things, null beyond the table.
    /// </summary>
    /// <param name="table">The random indices.</param>
    /// <exception cref="ArgumentNullException">There is no table.</exception>
    public double? ConsistencyRatio(RandomIndex table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Weights.Count <= 2 ? 0 : ConsistencyIndex / table.Of(Weights.Count);
    }

    /// <summary>Priorities as the principal right eigenvector, Saaty's.</summary>
    /// <param name="judgments">a_ij, how many times more important i is than j: positive, a_ji = 1/a_ij.</param>
    /// <exception cref="ArgumentNullException">There are no judgments.</exception>
    /// <exception cref="ArgumentException">The matrix is empty, not square, not positive and finite, or not reciprocal within
    /// 10⁻⁶.</exception>
    public static PairwisePriorities Eigenvector(double[,] judgments)
    {
        Require(judgments);
        var weights = GeometricMeans(judgments);
        // The means are the eigenvector already when the judgments are consistent; otherwise powers of a positive matrix converge to it.
        for (var iteration = 0; iteration < LargestIterations; iteration++)
        {
            var next = Multiply(judgments, weights);
            var sum = next.Sum();
            var change = 0.0;
            for (var i = 0; i < next.Length; i++)
            {
                next[i] /= sum;
                change = Math.Max(change, Math.Abs(next[i] - weights[i]));
            }
            weights = next;
            if (change < 1e-15) break;
        }
        return Describe(judgments, weights, Multiply(judgments, weights).Sum());
    }

    /// <summary>Priorities as the geometric means of the rows; λmax is then the mean of (Aw)_i/w_i.</summary>
    /// <param name="judgments">a_ij, how many times more important i is than j: positive, a_ji = 1/a_ij.</param>
    /// <exception cref="ArgumentNullException">There are no judgments.</exception>
    /// <exception cref="ArgumentException">The matrix is empty, not square, not positive and finite, or not reciprocal within
    /// 10⁻⁶.</exception>
    public static PairwisePriorities GeometricMean(double[,] judgments)
    {
        Require(judgments);
        var weights = GeometricMeans(judgments);
        return Describe(judgments, weights, Multiply(judgments, weights).Zip(weights, (product, weight) => product / weight).Average());
    }

    private static PairwisePriorities Describe(double[,] judgments, double[] weights, double largestEigenvalue)
    {
        Inconsistency? worst = null;
        for (var i = 0; i < weights.Length; i++)
            for (var j = i + 1; j < weights.Length; j++)
            {
                var judgment = new Inconsistency(i, j, judgments[i, j], weights[i] / weights[j]);
                if (judgment.Error > (worst?.Error ?? NegligibleError)) worst = judgment;
            }

        return new PairwisePriorities([.. weights], largestEigenvalue, worst);
    }

    private static double[] GeometricMeans(double[,] judgments)
    {
        var size = judgments.GetLength(0);
        var means = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++) means[i] += Math.Log(judgments[i, j]) / size;
            means[i] = Math.Exp(means[i]);
        }
        var sum = means.Sum();
        return Array.ConvertAll(means, mean => mean / sum);
    }

    private static double[] Multiply(double[,] matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < product.Length; i++)
            for (var j = 0; j < vector.Length; j++) product[i] += matrix[i, j] * vector[j];
        return product;
    }

    private static void Require(double[,] judgments)
    {
        ArgumentNullException.ThrowIfNull(judgments);
        var size = judgments.GetLength(0);
        if (size == 0 || size != judgments.GetLength(1)) throw new ArgumentException("Judgments are a square matrix.", nameof(judgments));
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var (judgment, opposite) = (judgments[i, j], judgments[j, i]);
                if (!(judgment > 0 && double.IsFinite(judgment) && opposite > 0))
                    throw new ArgumentException("Judgments are positive and finite.", nameof(judgments));
                if (Math.Abs((judgment * opposite) - 1) > ReciprocalTolerance)
                    throw new ArgumentException($"Judgments {i}, {j} and {j}, {i} are not reciprocal: {judgment} and {opposite}.",
                        nameof(judgments));
            }
    }
}
