namespace InnovationPotential.Robustness;

/// <summary>The values of the bands' quantity that an assessment puts into each band.</summary>
/// <remarks>
/// An assessment takes a value that equals a lower edge but for rounding for the edge itself. What it does is monotone in the value,
/// so the values it puts into a band are an interval of doubles, whose ends are found by bisection.
/// </remarks>
internal static class LevelEdges
{
    /// <summary>
    /// The least and the greatest value in each band, both included; the least above the greatest where no value is in it.
    /// </summary>
    /// <param name="bands">The bands.</param>
    /// <param name="floor">The magnitude of the quantity up to which it is 0 but for rounding.</param>
    public static double[] Of(Bands bands, double floor) => [.. bands.Items.SelectMany(b => Of(b, floor))];

    private static double[] Of(Band band, double floor)
    {
        var (least, greatest) = (First(v => !band.IsAbove(v, floor)), Last(v => !band.IsBelow(v, floor)));
        return least <= greatest ? [least, greatest] : [double.PositiveInfinity, double.NegativeInfinity];
    }

    // The least double for which a condition holds that never ceases to hold above it; NaN when there is none.
    private static double First(Func<double, bool> holds)
    {
        if (!holds(double.PositiveInfinity)) return double.NaN;
        if (holds(double.NegativeInfinity)) return double.NegativeInfinity;
        var (no, yes) = (Place(double.NegativeInfinity), Place(double.PositiveInfinity));
        while (yes - no > 1)
        {
            var middle = no + ((yes - no) / 2);
            if (holds(Value(middle))) yes = middle;
            else no = middle;
        }

        return Value(yes);
    }

    private static double Last(Func<double, bool> holds) => -First(v => holds(-v));

    // Doubles in ascending order; 0 and −0 are one place.
    private static Int128 Place(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - (Int128)bits;
    }

    private static double Value(Int128 place) =>
        place >= 0 ? BitConverter.Int64BitsToDouble((long)place) : -BitConverter.Int64BitsToDouble((long)-place);
}
