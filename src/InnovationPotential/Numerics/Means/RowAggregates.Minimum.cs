using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The least value of each row among the columns of positive weight.</content>
internal static partial class RowAggregates
{
    /// <summary>The least value of each row among the columns of positive weight.</summary>
    /// <remarks>Missing values are left out. A minimum of −0 is given as 0.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static void Minimum(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination, int degreeOfParallelism = 1) =>
        Run(default(ExtremeKernel<Least>), columns, weights, destination, degreeOfParallelism);
}
