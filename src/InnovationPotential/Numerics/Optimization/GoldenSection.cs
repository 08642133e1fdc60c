namespace InnovationPotential.Numerics;

/// <summary>The maximum of a function of one variable with a single peak.</summary>
internal static class GoldenSection
{
    private static readonly double Ratio = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Narrows an interval around the maximum.</summary>
    /// <param name="function">A function that rises to one peak and falls after it; of several peaks one is found.</param>
    /// <param name="lower">The lower end.</param>
    /// <param name="upper">The upper end.</param>
    /// <param name="tolerance">How narrow the interval becomes; below about 10⁻⁸ of the position rounding leaves nothing to gain.</param>
    /// <returns>The middle of the last interval.</returns>
    public static double Maximize(Func<double, double> function, double lower, double upper, double tolerance)
    {
        var (left, right) = (upper - (Ratio * (upper - lower)), lower + (Ratio * (upper - lower)));
        var (atLeft, atRight) = (function(left), function(right));
        while (upper - lower > Math.Max(tolerance, 4 * Math.BitIncrement(Math.Abs(upper)) - (4 * Math.Abs(upper))))
        {
            if (atLeft >= atRight)
            {
                (upper, right, atRight) = (right, left, atLeft);
                left = upper - (Ratio * (upper - lower));
                atLeft = function(left);
            }
            else
            {
                (lower, left, atLeft) = (left, right, atRight);
                right = lower + (Ratio * (upper - lower));
                atRight = function(right);
            }
        }
        return lower + ((upper - lower) / 2);
    }
}
