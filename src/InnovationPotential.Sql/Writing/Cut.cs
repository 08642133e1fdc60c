namespace InnovationPotential.Sql;

/// <summary>
/// The exact doubles at which the library's own rules change their mind, so that a statement need only compare with them.
/// </summary>
internal static class Cut
{
    /// <summary>The least double from which on a condition holds; −∞ where it always does, null where it never does.</summary>
    /// <param name="holds">The condition; once it holds, it holds of all greater numbers.</param>
    /// <param name="from">A number before it.</param>
    /// <param name="to">A number behind it.</param>
    public static double? Least(Func<double, bool> holds, double from = double.MinValue, double to = double.MaxValue)
    {
        if (!holds(to)) return null;
        if (holds(from)) return from == double.MinValue ? double.NegativeInfinity : from;
        var (low, high) = (Place(from), Place(to));
        while (low + 1 < high)
        {
            var middle = unchecked(low + (long)(((ulong)high - (ulong)low) / 2));
            if (holds(At(middle))) high = middle;
            else low = middle;
        }

        return At(high);
    }

    // Doubles in their order, each next to its neighbors.
    private static long Place(double value) => BitConverter.DoubleToInt64Bits(value) is var bits && bits >= 0 ? bits : long.MinValue - bits;

    private static double At(long place) => BitConverter.Int64BitsToDouble(place >= 0 ? place : long.MinValue - place);
}
