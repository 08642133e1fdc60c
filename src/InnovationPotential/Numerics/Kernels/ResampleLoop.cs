using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Sums of four columns over rows that count differently often in sixteen sets of weights, a lane a set.</summary>
/// <remarks>A lane adds row after row, as a plain loop does, so the width of the vectors changes no bit of a sum.</remarks>
internal static unsafe class ResampleLoop
{
    /// <summary>The sets of weights.</summary>
    public const int Sets = 16;

    /// <summary>The columns.</summary>
    public const int Columns = 4;

    /// <summary>Adds rows to the sums.</summary>
    /// <param name="weights">The weights: sixteen a row.</param>
    /// <param name="columns">The first column.</param>
    /// <param name="stride">From one column to the next.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="sums">The sums: sixteen a column.</param>
    public static void Add(double* weights, double* columns, int stride, int rows, double* sums)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<Lanes8>(weights, columns, stride, rows, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<Lanes4>(weights, columns, stride, rows, sums);
        else if (Vector128.IsHardwareAccelerated)
            Add<Lanes2>(weights, columns, stride, rows, sums);
        else
            Add<Lanes1>(weights, columns, stride, rows, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(double* weights, double* columns, int stride, int rows, double* sums)
        where T : struct, ILanes<T>
    {
        double* second = columns + stride, third = second + stride, fourth = third + stride;
        for (var lane = 0; lane < Sets; lane += T.Count)
        {
            var target = sums + lane;
            var (sum1, sum2, sum3, sum4) =
                (T.Load(target), T.Load(target + Sets), T.Load(target + (2 * Sets)), T.Load(target + (3 * Sets)));
            var source = weights + lane;
            for (var row = 0; row < rows; row++, source += Sets)
            {
                var weight = T.Load(source);
                sum1 += weight * T.Create(columns[row]);
                sum2 += weight * T.Create(second[row]);
                sum3 += weight * T.Create(third[row]);
                sum4 += weight * T.Create(fourth[row]);
            }

            T.Store(sum1, target);
            T.Store(sum2, target + Sets);
            T.Store(sum3, target + (2 * Sets));
            T.Store(sum4, target + (3 * Sets));
        }
    }
}
