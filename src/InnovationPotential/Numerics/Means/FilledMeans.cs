using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// The weighted arithmetic mean of each row as it is, with missing values at their worst and at their best, and the share of weight
/// present, in one pass.
/// </summary>
/// <remarks>
/// Bit for bit what four passes of <see cref="RowAggregates"/> give, over the columns as they are, filled, filled, and of ones and zeros.
/// </remarks>
internal static unsafe class FilledMeans
{
    private const int ColumnsOnStack = 64;

    /// <summary>Fills the four results.</summary>
    /// <param name="columns">The columns, NaN for missing.</param>
    /// <param name="weights">One weight for each column, finite and not negative.</param>
    /// <param name="worst">What a missing value of each column is at worst.</param>
    /// <param name="best">What it is at best.</param>
    /// <param name="results">Four columns: mean, worst mean, best mean, share present.</param>
    public static void Fill(ColumnBlock columns, ReadOnlySpan<double> weights, ReadOnlySpan<double> worst, ReadOnlySpan<double> best,
        FilledMeansResults results)
    {
        fixed (double* data = columns.Data, mean = results.Mean, low = results.Low, high = results.High, share = results.Share)
        {
            var terms = columns.Count <= ColumnsOnStack ? stackalloc FilledTerm[columns.Count] : new FilledTerm[columns.Count];
            var shift = ColumnTerm.Shift(weights);
            var count = 0;
            for (var j = 0; j < weights.Length; j++)
            {
                var weight = Math.ScaleB(weights[j], shift);
                if (weight == 0) continue;
                terms[count++] = new FilledTerm
                {
                    Source = data + ((nint)j * columns.Stride),
                    Weight = weight,
                    Worst = weight * worst[j],
                    Best = weight * best[j],
                };
            }

            terms = terms[..count];
            if (Vector512.IsHardwareAccelerated) Run<Lanes8>(terms, columns.Rows, mean, low, high, share);
            else if (Vector256.IsHardwareAccelerated) Run<Lanes4>(terms, columns.Rows, mean, low, high, share);
            else if (Vector128.IsHardwareAccelerated) Run<Lanes2>(terms, columns.Rows, mean, low, high, share);
            else Run<Lanes1>(terms, columns.Rows, mean, low, high, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<T>(ReadOnlySpan<FilledTerm> terms, int rows, double* mean, double* low, double* high, double* share)
        where T : struct, ILanes<T>
    {
        fixed (FilledTerm* first = terms)
        {
            nint row = 0;
            for (; row + T.Count <= rows; row += T.Count) Evaluate<T>(first, terms.Length, row, mean, low, high, share);
            for (; row < rows; row++) Evaluate<Lanes1>(first, terms.Length, row, mean, low, high, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Evaluate<T>(FilledTerm* terms, int count, nint row, double* mean, double* low, double* high, double* share)
        where T : struct, ILanes<T>
    {
        T sum = T.Create(0), worst = T.Create(0), best = T.Create(0), present = T.Create(0), total = T.Create(0);
        for (var term = terms; term < terms + count; term++)
        {
            var x = T.Load(term->Source + row);
            var weight = T.Create(term->Weight);
            var isPresent = T.Equal(x, x);
            var weighted = weight * x;
            sum += isPresent & weighted;
            worst += T.Select(isPresent, weighted, T.Create(term->Worst));
            best += T.Select(isPresent, weighted, T.Create(term->Best));
            present += isPresent & weight;
            total += weight;
        }

        T.Store(sum / present, mean + row);
        T.Store(worst / total, low + row);
        T.Store(best / total, high + row);
        T.Store(present / total, share + row);
    }
}
