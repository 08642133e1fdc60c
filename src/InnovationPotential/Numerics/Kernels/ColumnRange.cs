using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The least and the greatest of some values, NaN skipped; a zero is given as 0, not −0.</summary>
internal static unsafe class ColumnRange
{
    private const int MostLanes = 8;

    /// <summary>The range of a column; NaN twice where it has no value.</summary>
    public static (double Least, double Greatest) Of(ReadOnlySpan<double> column)
    {
        fixed (double* values = column)
        {
            var range = Find(values, column.Length);
            return range.Least <= range.Greatest ? range : (double.NaN, double.NaN);
        }
    }

    /// <summary>The range of the values from an address on; +∞ and −∞ where there is none.</summary>
    public static (double Least, double Greatest) Find(double* values, int count)
    {
        if (Vector512.IsHardwareAccelerated)
            return Find<Lanes8>(values, count);
        if (Vector256.IsHardwareAccelerated)
            return Find<Lanes4>(values, count);
        return Vector128.IsHardwareAccelerated ? Find<Lanes2>(values, count) : Find<Lanes1>(values, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Least, double Greatest) Find<T>(double* values, int count)
        where T : struct, ILanes<T>
    {
        T least0 = T.Create(double.PositiveInfinity), least1 = least0, least2 = least0, least3 = least0;
        T greatest0 = T.Create(double.NegativeInfinity), greatest1 = greatest0, greatest2 = greatest0, greatest3 = greatest0;
        var end = values + count;
        for (; end - values >= 4 * T.Count; values += 4 * T.Count)
        {
            var x0 = T.Load(values);
            var x1 = T.Load(values + T.Count);
            var x2 = T.Load(values + (2 * T.Count));
            var x3 = T.Load(values + (3 * T.Count));
            least0 = T.Min(x0, least0);
            least1 = T.Min(x1, least1);
            least2 = T.Min(x2, least2);
            least3 = T.Min(x3, least3);
            greatest0 = T.Max(x0, greatest0);
            greatest1 = T.Max(x1, greatest1);
            greatest2 = T.Max(x2, greatest2);
            greatest3 = T.Max(x3, greatest3);
        }

        var lanes = stackalloc double[2 * MostLanes];
        T.Store(T.Min(T.Min(least0, least1), T.Min(least2, least3)), lanes);
        T.Store(T.Max(T.Max(greatest0, greatest1), T.Max(greatest2, greatest3)), lanes + T.Count);
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        for (var i = 0; i < T.Count; i++)
        {
            least = lanes[i] < least ? lanes[i] : least;
            greatest = lanes[T.Count + i] > greatest ? lanes[T.Count + i] : greatest;
        }

        for (; values < end; values++)
        {
            least = *values < least ? *values : least;
            greatest = *values > greatest ? *values : greatest;
        }

        // Adding 0 makes -0 into 0, so that the sign does not depend on which of two equal zeros came first.
        return (least + 0.0, greatest + 0.0);
    }
}
