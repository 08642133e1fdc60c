using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The weighted geometric mean of each row: <c>exp(Σ w·ln y / Σ w)</c>.</content>
internal static partial class RowAggregates
{
    /// <summary>The weighted geometric mean of each row: <c>exp(Σ w·ln y / Σ w)</c>.</summary>
    /// <remarks>
    /// Missing values are left out. A value of 0 makes the mean 0, a negative value makes it NaN, 0 and +∞ together make it NaN. The
    /// relative error is below about (2 + |ln mean|)·2^−51.
    /// </remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static void GeometricMean(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination,
        int degreeOfParallelism = 1) =>
        Run(default(GeometricMeanKernel), columns, weights, destination, degreeOfParallelism);
}
