using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <content>The weighted power mean of each row: <c>(Σ w·y^ρ / Σ w)^(1/ρ)</c>.</content>
internal static partial class RowAggregates
{
    /// <summary>The weighted power mean of each row: <c>(Σ w·y^ρ / Σ w)^(1/ρ)</c>.</summary>
    /// <remarks>
    /// Missing values are left out. At ρ = 1 the arithmetic, −1 the harmonic, 0 the geometric mean, −∞ the minimum and +∞ the maximum.
    /// A negative value makes the mean NaN unless ρ is 1. A value of 0 makes it 0 for ρ ≤ 0. Nothing overflows on the way, and ρ near 0 is
    /// accurate.
    /// </remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="exponent">ρ; any number, also infinite, but not NaN.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <param name="degreeOfParallelism">The greatest number of threads to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">ρ is NaN, a length does not fit, a weight is negative or not finite, or the destination overlaps
    /// the columns.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is below 1.</exception>
    public static void PowerMean(
        ColumnBlock columns,
        ReadOnlySpan<double> weights,
        double exponent,
        Span<double> destination,
        int degreeOfParallelism = 1)
    {
        switch (exponent)
        {
            case 1:
                Run(default(ArithmeticMeanKernel), columns, weights, destination, degreeOfParallelism);
                break;
            case 0:
                Run(default(GeometricMeanKernel), columns, weights, destination, degreeOfParallelism);
                break;
            case -1:
                Run(default(HarmonicMeanKernel), columns, weights, destination, degreeOfParallelism);
                break;
            case double.NegativeInfinity:
                Run(default(NonNegative<ExtremeKernel<Least>>), columns, weights, destination, degreeOfParallelism);
                break;
            case double.PositiveInfinity:
                Run(default(NonNegative<ExtremeKernel<Greatest>>), columns, weights, destination, degreeOfParallelism);
                break;
            case double.NaN:
                throw new ArgumentException("The exponent must be a number.", nameof(exponent));
            default:
                Run(new PowerMeanKernel(exponent), columns, weights, destination, degreeOfParallelism);
                break;
        }
    }
}
