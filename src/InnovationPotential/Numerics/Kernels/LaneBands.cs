using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Counts in which of some closed intervals the values of 32 replications lie.</summary>
internal static unsafe class LaneBands
{
    private const int Lanes = 32;

    /// <summary>Counts each value once, in the first interval that holds it; NaN is in none.</summary>
    /// <param name="values">32 values.</param>
    /// <param name="edges">The lower and the upper end of each interval.</param>
    /// <param name="count">The number of intervals.</param>
    /// <param name="counts">Eight integers for each interval; each value adds −1.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(double* values, double* edges, int count, long* counts)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var value = T.Load(values + lane);
            var free = T.Equal(value, value);
            for (var band = 0; band < count; band++)
            {
                var outside = T.Less(value, T.Create(edges[2 * band])) | T.Less(T.Create(edges[(2 * band) + 1]), value);
                LaneMoments.Append(free & ~outside, counts + (8 * band));
                free &= outside;
            }
        }
    }

    /// <summary>Straight-line images of values, <c>slope·value + intercept</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<T>(double* values, double slope, double intercept, double* mapped)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
            T.Store((T.Create(slope) * T.Load(values + lane)) + T.Create(intercept), mapped + lane);
    }

    /// <summary>Percentages <c>100·value / whole</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Percent<T>(double* values, double* wholes, double* percents)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
            T.Store(T.Create(100) * T.Load(values + lane) / T.Load(wholes + lane), percents + lane);
    }

    /// <summary>The mean of the finite values of each replication, added up in the order of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean<T>(double* values, int rows, double* means)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var (sum, count) = (T.Create(0), T.Create(0));
            for (var row = 0; row < rows; row++)
            {
                var value = T.Load(values + ((nint)row * Lanes) + lane);
                var finite = T.Equal(value - value, value - value);
                sum += value & finite;
                count += T.Create(1) & finite;
            }

            T.Store(sum / count, means + lane);
        }
    }

    /// <summary>The greatest finite value of each replication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Best<T>(double* values, int rows, double* best)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var greatest = T.Create(double.NegativeInfinity);
            for (var row = 0; row < rows; row++)
            {
                var value = T.Load(values + ((nint)row * Lanes) + lane);
                greatest = T.Max(T.Select(T.Equal(value - value, value - value), value, greatest), greatest);
            }

            T.Store(greatest, best + lane);
        }
    }
}
