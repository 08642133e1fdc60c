using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// Weighted aggregates of each row over the columns of a <see cref="ColumnBlock"/>, missing-aware, in one pass over the memory.
/// </summary>
/// <remarks>
/// <para>NaN is a missing value: it is left out of its row, and the row's weights are divided by the total weight of the values that are
/// present. A row without present values gives NaN. A column of weight 0 is never read. Weights need not sum to 1; only their ratios
/// matter.</para>
/// <para>Infinite values follow IEEE 754. A row's result has the same bits whatever the rows around it and the machine's vector
/// width; the geometric and power means differ in the last bits on a processor without fused multiply-add (x86-64 before 2013). Nothing is
/// allocated per row; all methods may be called at the same time from several threads.</para>
/// </remarks>
internal static class RowAggregates
{
    private const int ColumnsOnStack = 64;

    /// <summary>The weighted arithmetic mean of each row: <c>Σ w·y / Σ w</c>.</summary>
    /// <remarks>Missing values are left out.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    public static void ArithmeticMean(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(ArithmeticMeanKernel), columns, weights, destination);

    /// <summary>The weighted geometric mean of each row: <c>exp(Σ w·ln y / Σ w)</c>.</summary>
    /// <remarks>
    /// Missing values are left out. A value of 0 makes the mean 0, a negative value makes it NaN, 0 and +∞ together make it NaN. The
    /// relative error is below about (2 + |ln mean|)·2^−51.
    /// </remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    public static void GeometricMean(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(GeometricMeanKernel), columns, weights, destination);

    /// <summary>The weighted harmonic mean of each row: <c>Σ w / Σ (w/y)</c>.</summary>
    /// <remarks>Missing values are left out. A value of 0 makes the mean 0, a negative value makes it NaN.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    public static void HarmonicMean(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(HarmonicMeanKernel), columns, weights, destination);

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
    /// <exception cref="ArgumentException">ρ is NaN, a length does not fit, a weight is negative or not finite, or the destination overlaps
    /// the columns.</exception>
    public static void PowerMean(ColumnBlock columns, ReadOnlySpan<double> weights, double exponent, Span<double> destination)
    {
        switch (exponent)
        {
            case 1:
                ArithmeticMean(columns, weights, destination);
                break;
            case 0:
                GeometricMean(columns, weights, destination);
                break;
            case -1:
                HarmonicMean(columns, weights, destination);
                break;
            case double.NegativeInfinity:
                Run(default(NonNegative<ExtremeKernel<Least>>), columns, weights, destination);
                break;
            case double.PositiveInfinity:
                Run(default(NonNegative<ExtremeKernel<Greatest>>), columns, weights, destination);
                break;
            case double.NaN:
                throw new ArgumentException("The exponent must be a number.", nameof(exponent));
            default:
                Run(new PowerMeanKernel(exponent), columns, weights, destination);
                break;
        }
    }

    /// <summary>The least value of each row among the columns of positive weight.</summary>
    /// <remarks>Missing values are left out. A minimum of −0 is given as 0.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    public static void Minimum(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(ExtremeKernel<Least>), columns, weights, destination);

    /// <summary>The greatest value of each row among the columns of positive weight.</summary>
    /// <remarks>Missing values are left out. A maximum of −0 is given as 0.</remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="destination">Takes the result of each row; NaN where no value is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the destination overlaps the
    /// columns.</exception>
    public static void Maximum(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(ExtremeKernel<Greatest>), columns, weights, destination);

    /// <summary>The middle value; the mean of the two middle ones when their number is even.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="weights">A weight for each column; only whether it is above 0 matters.</param>
    /// <param name="destination">Receives a result for each row; NaN where nothing is present.</param>
    /// <exception cref="ArgumentException">A length does not fit, a weight is negative or not finite, or the memory overlaps.</exception>
    public static void Median(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination) =>
        Run(default(MedianKernel), columns, weights, destination);

    /// <summary>
    /// The weighted arithmetic mean of each row as it is, with missing values at their worst and at their best, and the share of weight
    /// present, in one pass.
    /// </summary>
    /// <remarks>
    /// Bit for bit what four passes of <see cref="ArithmeticMean"/> give, over the columns as they are, filled, filled, and of ones and
    /// zeros.
    /// </remarks>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="worst">What a missing value of each column is at worst.</param>
    /// <param name="best">What it is at best.</param>
    /// <param name="results">Four columns: mean, worst mean, best mean, share present.</param>
    public static unsafe void FilledMeans(ColumnBlock columns, ReadOnlySpan<double> weights, ReadOnlySpan<double> worst,
        ReadOnlySpan<double> best, FilledMeansResults results)
    {
        fixed (double* low = results.Low, high = results.High, share = results.Share)
            Run(new FilledMeanKernel(low, high, share), columns, weights, results.Mean, worst, best);
    }

    private static unsafe void Run<TKernel>(TKernel kernel, ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination,
        ReadOnlySpan<double> worst = default, ReadOnlySpan<double> best = default)
        where TKernel : struct, IRowKernel
    {
        Guard(columns, weights, destination);
        fixed (double* data = columns.Data, output = destination)
        {
            var terms = columns.Count <= ColumnsOnStack ? stackalloc ColumnTerm[columns.Count] : new ColumnTerm[columns.Count];
            terms = terms[..ColumnTerm.Fill(terms, data, columns.Stride, weights, worst, best)];
            if (TKernel.GroupsByWeight)
                ColumnTerm.Group(terms);
            RowLoop.Run(kernel, terms, output, columns.Rows);
        }
    }

    private static void Guard(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination)
    {
        if (weights.Length != columns.Count)
            throw new ArgumentException("There must be one weight for each column.", nameof(weights));
        if (destination.Length < columns.Rows)
            throw new ArgumentException("The destination is shorter than the columns.", nameof(destination));
        if (columns.Data.Overlaps(destination))
            throw new ArgumentException("The destination must not overlap the columns.", nameof(destination));
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException("Weights must be finite and not negative.", nameof(weights));
        }
    }
}
