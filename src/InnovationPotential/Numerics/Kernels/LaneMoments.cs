using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Adds the values of 32 replications, and their squares, to integer sums.</summary>
/// <remarks>
/// A sum is spread over eight integers, so that no vector need be added up; 2,048 values fit before they must be taken away.
/// </remarks>
internal static unsafe class LaneMoments
{
    /// <summary>
    /// The integers of a row: eight each for the number of values, their fine sum, their coarse sum and their coarse squares.
    /// </summary>
    public const int Stride = 32;

    /// <summary>
    /// What is added to each fine and coarse value before it is summed, because the integers that vectors make of doubles have no sign.
    /// </summary>
    public const long Bias = 1L << 51;

    private const int Lanes = 32;
    private const long Mantissa = (1L << 52) - 1;
    private const double Whole = 4503599627370496;

    /// <summary>Adds a row's values if none of them is off the scale.</summary>
    /// <param name="values">The values.</param>
    /// <param name="sums">The row's sums.</param>
    /// <returns>Whether they were added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Add<T, TValues>(TValues values, long* sums)
        where T : struct, ILanes<T>
        where TValues : struct, ILaneValues
    {
        var zero = T.CreateBits(0);
        var (count, fine, coarse, squares, outside) = (zero, zero, zero, zero, zero);
        var (mantissa, whole, signed) = (T.CreateBits(Mantissa), T.Create(Whole), T.Create(LaneScale.Rounding));
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            outside |= values.Outside<T>(lane);
            var present = values.Present<T>(lane);
            var kept = present & mantissa;
            count = T.AddBits(count, present);
            fine = T.AddBits(fine, (values.Fine<T>(lane) + signed) & kept);
            var deviation = values.Coarse<T>(lane);
            coarse = T.AddBits(coarse, (deviation + signed) & kept);
            squares = T.AddBits(squares, ((deviation * deviation) + whole) & kept);
        }

        if (T.Any(outside)) return false;
        Append(count, sums);
        Append(fine, sums + 8);
        Append(coarse, sums + 16);
        Append(squares, sums + 24);
        return true;
    }

    /// <summary>The bin of each value, that of <c>(fine + offset) / 2^shift</c>.</summary>
    /// <param name="values">The values, none of them off the scale.</param>
    /// <param name="offset">What makes the least value 0.</param>
    /// <param name="shift">The bits of a bin.</param>
    /// <param name="missing">The bin of those without a value.</param>
    /// <param name="bins">Takes 32 bins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Bins<T, TValues>(TValues values, double offset, int shift, int missing, long* bins)
        where T : struct, ILanes<T>
        where TValues : struct, ILaneValues
    {
        var (mantissa, whole, none) = (T.CreateBits(Mantissa), T.Create(Whole + offset), T.CreateBits(missing));
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var bin = T.ShiftRightBits((values.Fine<T>(lane) + whole) & mantissa, shift);
            T.Store(T.Select(values.Present<T>(lane), bin, none), (double*)(bins + lane));
        }
    }

    /// <summary>Updates the least and the greatest of some values; eight each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Extremes<T>(double* values, double* least, double* greatest)
        where T : struct, ILanes<T>
    {
        var (low, high) = (T.Load(least), T.Load(greatest));
        for (var lane = 0; lane < Lanes; lane += T.Count)
        {
            var value = T.Load(values + lane);
            low = T.Min(value, low);
            high = T.Max(value, high);
        }

        T.Store(low, least);
        T.Store(high, greatest);
    }

    /// <summary>Adds the bits of some lanes to as many integers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Append<T>(T value, long* sums)
        where T : struct, ILanes<T> => T.Store(T.AddBits(T.Load((double*)sums), value), (double*)sums);
}
