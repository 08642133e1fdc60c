using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Shares of what is known, and what follows from them for scores, over 32 lanes.</summary>
internal static unsafe class LaneShares
{
    private const int Lanes = LaneProducts.Lanes;

    /// <summary>1 for a number, 0 for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Present<T>(double* values, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var x = T.Load(values + lane);
            T.Store(T.Create(1) & T.Equal(x, x), result + lane);
        }
    }

    /// <summary>
    /// The mean of the shares that are no NaN; NaN where there is none, and 1 where nothing weighs anything: of nothing, nothing is
    /// missing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mean<T>(double* weights, double** shares, int count, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            T sum = T.Create(0), concerned = sum, all = sum;
            for (var j = 0; j < count; j++)
            {
                var (w, s) = (T.Load(weights + (j * Lanes) + lane), T.Load(shares[j] + lane));
                var counts = T.Equal(s, s);
                sum += counts & (w * s);
                concerned += counts & w;
                all += w;
            }

            T.Store(T.Select(T.Equal(all, T.Create(0)), T.Create(1), sum / concerned), result + lane);
        }
    }

    /// <summary>The sum of the counts of what weighs something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum<T>(double* weights, double** counts, int count, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var sum = T.Create(0);
            for (var j = 0; j < count; j++)
                sum += T.Less(T.Create(0), T.Load(weights + (j * Lanes) + lane)) & T.Load(counts[j] + lane);
            T.Store(sum, result + lane);
        }
    }

    /// <summary>One number by another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Divide<T>(double* dividend, double* divisor, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count) T.Store(T.Load(dividend + lane) / T.Load(divisor + lane), result + lane);
    }

    /// <summary>The share of the children that concern the row and weigh something which have a score and are known in part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scored<T>(double* weights, double** shares, double** values, int count, double* result)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            T scored = T.Create(0), concerned = scored;
            for (var j = 0; j < count; j++)
            {
                var (s, x) = (T.Load(shares[j] + lane), T.Load(values[j] + lane));
                var counts = T.Less(T.Create(0), T.Load(weights + (j * Lanes) + lane)) & T.Equal(s, s);
                concerned += counts & T.Create(1);
                scored += counts & T.Equal(x, x) & T.Less(T.Create(Rounding.Share), s) & T.Create(1);
            }

            T.Store(scored / concerned, result + lane);
        }
    }

    /// <summary>Takes away the scores whose share is below a threshold by more than rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StrikeBelow<T>(double* shares, double threshold, double* scores)
        where T : struct, ILanes<T>
    {
        var (limit, rounding) = (T.Create(threshold), T.Create(Rounding.Share * threshold));
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var gap = limit - T.Load(shares + lane);
            Strike(T.Less(rounding, gap), scores + lane);
        }
    }

    /// <summary>Takes away the scores of what concerns no row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StrikeUnconcerned<T>(double* shares, double* scores)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var share = T.Load(shares + lane);
            Strike(~T.Equal(share, share), scores + lane);
        }
    }

    /// <summary>
    /// Takes away the scores where less than everything is known, or where a child that concerns the row and weighs something has none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StrikeGaps<T>(double* weights, double** shares, double** values, int count, double* known, double* scores)
        where T : struct, ILanes<T>
    {
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var gaps = T.Less(T.Load(known + lane), T.Create(1));
            for (var j = 0; j < count; j++)
            {
                var (s, x) = (T.Load(shares[j] + lane), T.Load(values[j] + lane));
                gaps |= T.Less(T.Create(0), T.Load(weights + (j * Lanes) + lane)) & T.Equal(s, s) & ~T.Equal(x, x);
            }

            Strike(gaps, scores + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Strike<T>(T mask, double* score)
        where T : struct, ILanes<T> => T.Store(T.Select(mask, T.Create(double.NaN), T.Load(score)), score);
}
