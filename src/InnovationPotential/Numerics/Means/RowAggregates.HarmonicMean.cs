using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The weighted harmonic mean of each row: <c>Σ w / Σ (w/y)</c>.</content>
internal static partial class RowAggregates
{
    /// <summary>The weighted harmonic mean of each row: <c>Σ w / Σ (w/y)</c>.</summary>
    /// <remarks>Missing values are left out. A value of 0 makes the mean 0, a negative value makes it NaN.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static void HarmonicMean(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination,
        int degreeOfParallelism = 1) =>
        Run(default(HarmonicMeanKernel), columns, weights, destination, degreeOfParallelism);
}
