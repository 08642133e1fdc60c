using System.Buffers;

namespace InnovationPotential.Numerics;

/// <summary>The one rule by which computed numbers are equal but for rounding.</summary>
/// <remarks>
/// Two numbers are equal when they differ by at most 2⁻⁴⁰ of the greater magnitude (about 12 digits), or by at most a floor where one is
/// given:
/// 2⁻⁴⁰ of the greatest magnitude of the scale, where terms can cancel. A threshold is met by a number that equals it. Equality with a
/// threshold
/// needs no transitivity; ties do, and are groups: sorted, a new group begins where the gap to the neighbor is more than the tolerance.
/// </remarks>
internal static class Rounding
{
    /// <summary>The share of a magnitude that rounding may have made: 2⁻⁴⁰.</summary>
    public const double Share = 1.0 / (1L << 40);

    private const int StackLimit = 64;

    /// <summary>Whether two numbers are equal but for rounding; NaN equals nothing, an infinity only itself.</summary>
    public static bool AreEqual(double left, double right, double floor = 0) =>
        left == right || (Math.Abs(left - right) is var gap && gap <= Tolerance(left, right, floor) && double.IsFinite(gap));

    /// <summary>The greatest difference that counts as none.</summary>
    public static double Tolerance(double left, double right, double floor = 0) =>
        Math.Max(floor, Share * Math.Max(Math.Abs(left), Math.Abs(right)));

    /// <summary>Whether a number is 0 but for rounding, on a scale with such a floor.</summary>
    public static bool IsZero(double value, double floor) => Math.Abs(value) <= floor;

    /// <summary>Whether a number reaches a threshold; NaN does not.</summary>
    public static bool IsAtLeast(double value, double threshold, double floor = 0) =>
        value >= threshold || AreEqual(value, threshold, floor);

    /// <summary>Whether a number keeps to a limit; NaN does not.</summary>
    public static bool IsAtMost(double value, double limit, double floor = 0) => value <= limit || AreEqual(value, limit, floor);

    /// <summary>Whether a number is above another by more than rounding.</summary>
    public static bool IsAbove(double value, double limit, double floor = 0) => value > limit && !AreEqual(value, limit, floor);

    /// <summary>Whether a number is below another by more than rounding.</summary>
    public static bool IsBelow(double value, double limit, double floor = 0) => value < limit && !AreEqual(value, limit, floor);

    /// <summary>The greatest whole number that a number reaches.</summary>
    public static double Floor(double value) => Math.Round(value) is var whole && AreEqual(value, whole) ? whole : Math.Floor(value);

    /// <summary>Whether numbers from a lowest to a highest are one number but for rounding.</summary>
    public static bool IsConstant(double lowest, double highest, double floor = 0) => AreEqual(lowest, highest, floor);

    /// <summary>
    /// The floor of a column of which nothing is known but its numbers: those of either sign come of terms that cancel, so that it is
    /// 2⁻⁴⁰ of the greatest magnitude where one is below 0; else 0.
    /// </summary>
    public static double FloorOf(ReadOnlySpan<double> column)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var value in column)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }

        return low < 0 && double.IsFinite(high - low) ? Share * Math.Max(-low, high) : 0;
    }

    /// <summary>Ties the numbers of a column up to its own floor.</summary>
    public static void TieColumn(Span<double> column) => Tie(column, FloorOf(column));

    /// <summary>
    /// Makes the numbers of each tied group equal to its lowest; NaN stays. A function of the set of numbers, whatever their order.
    /// </summary>
    public static void Tie(Span<double> values, double floor = 0)
    {
        var rented = values.Length > StackLimit ? ArrayPool<double>.Shared.Rent(values.Length) : null;
        var sorted = rented is null ? stackalloc double[StackLimit] : rented;
        var count = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) sorted[count++] = value;
        }

        sorted = sorted[..count];
        sorted.Sort();
        if (HasNearTie(sorted, floor))
        {
            var lowest = sorted.ToArray();
            for (var i = 1; i < count; i++)
            {
                if (AreEqual(sorted[i], sorted[i - 1], floor)) lowest[i] = lowest[i - 1];
            }

            foreach (ref var value in values)
            {
                if (double.IsNaN(value)) continue;
                value = lowest[sorted.BinarySearch(value)];
            }
        }

        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
    }

    private static bool HasNearTie(ReadOnlySpan<double> sorted, double floor)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] != sorted[i - 1] && AreEqual(sorted[i], sorted[i - 1], floor)) return true;
        }

        return false;
    }
}
