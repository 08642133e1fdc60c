using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// Weighted aggregates of each row over the columns of a <see cref="ColumnBlock"/>, missing-aware, in one pass over the memory.
/// </summary>
/// <remarks>
/// <para>NaN is a missing value: it is left out of its row, and the row's weights are divided by the total weight of the values that are
/// present. A row without present values gives NaN. A column of weight 0 is never read. Weights need not sum to 1; only their ratios
/// matter, except for a sum.</para>
/// <para>Infinite values follow IEEE 754. A row's result has the same bits whatever the number of threads, the rows around it and the
/// machine's vector width; the geometric and power means differ in the last bits on a processor without fused multiply-add (x86-64 before
/// 2013). Nothing is allocated per row; all methods may be called at the same time from several threads.</para>
/// </remarks>
internal static partial class RowAggregates
{
    private const int ColumnsOnStack = 64;

    private static unsafe void Run<TKernel>(
        TKernel kernel,
        ColumnBlock columns,
        ReadOnlySpan<double> weights,
        Span<double> destination,
        int degreeOfParallelism,
        bool signed = false)
        where TKernel : struct, IRowKernel
    {
        Guard(columns, weights, destination, degreeOfParallelism, signed);
        fixed (double* data = columns.Data, output = destination)
        {
            var terms = columns.Count <= ColumnsOnStack ? stackalloc ColumnTerm[columns.Count] : new ColumnTerm[columns.Count];
            terms = terms[..ColumnTerm.Fill(terms, data, columns.Stride, weights, scaled: !signed)];
            if (TKernel.GroupsByWeight)
                ColumnTerm.Group(terms);
            RowLoop.Run(kernel, terms, output, columns.Rows, degreeOfParallelism);
        }
    }

    private static void Guard(
        ColumnBlock columns,
        ReadOnlySpan<double> weights,
        Span<double> destination,
        int degreeOfParallelism,
        bool signed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        if (weights.Length != columns.Count)
            throw new ArgumentException("There must be one weight for each column.", nameof(weights));
        if (destination.Length < columns.Rows)
            throw new ArgumentException("The destination is shorter than the columns.", nameof(destination));
        if (columns.Data.Overlaps(destination))
            throw new ArgumentException("The destination must not overlap the columns.", nameof(destination));
        foreach (var weight in weights)
        {
            if (!double.IsFinite(weight) || (weight < 0 && !signed))
                throw new ArgumentException(signed
                    ? "Weights must be finite." : "Weights must be finite and not negative.", nameof(weights));
        }
    }
}
