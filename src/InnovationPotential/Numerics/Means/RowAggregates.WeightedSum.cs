using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The weighted sum of the present values of each row: <c>Σ w·y</c>.</content>
internal static partial class RowAggregates
{
    /// <summary>The weighted sum of the present values of each row: <c>Σ w·y</c>.</summary>
    /// <remarks>Missing values are left out. Weights may be negative and are not renormalized: a missing value adds nothing.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One finite weight for each column.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is not finite, or the destination overlaps the
    /// columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static void WeightedSum(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination,
        int degreeOfParallelism = 1) =>
        Run(default(WeightedSumKernel), columns, weights, destination, degreeOfParallelism, signed: true);
}
