using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The median.</content>
internal static partial class RowAggregates
{
    /// <summary>The middle value; the mean of the two middle ones when their number is even.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="weights">A weight for each column; only whether it is above 0 matters.</param>
    /// <param name="destination">Receives a result for each row; NaN where nothing is present.</param>
    /// <param name="degreeOfParallelism">The most threads to use.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the memory overlaps.</exception>
    public static void Median(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination, int degreeOfParallelism = 1) =>
        Run(default(MedianKernel), columns, weights, destination, degreeOfParallelism);
}
