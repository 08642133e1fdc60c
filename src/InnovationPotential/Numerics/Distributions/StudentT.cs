namespace InnovationPotential.Numerics;

/// <summary>Student's t distribution.</summary>
/// <remarks>
/// Both tails come from the regularized incomplete beta function, each by its own continued fraction: neither is 1 less the other where
/// that costs digits.
/// </remarks>
internal static class StudentT
{
    private const int MostSteps = 200;

    /// <summary>The value that t exceeds in absolute value with probability 1 − <paramref name="level"/>.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <remarks>
    /// Newton's steps on the logarithm of the smaller of both probabilities, kept between bounds; right to about 12 digits at every
    /// level.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or there is no degree of freedom.</exception>
    public static double TwoSidedQuantile(double level, int degreesOfFreedom)
    {
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        var isTail = level > 0.5;
        var wanted = Math.Log(isTail ? 1 - level : level);
        var (low, high) = (0.0, double.PositiveInfinity);
        var t = isTail ? 1 : level;
        for (var step = 0; step < MostSteps; step++)
        {
            var (tail, center) = LogProbabilities(t, degreesOfFreedom);
            var excess = (isTail ? tail : center) - wanted;
            if (isTail == excess > 0) low = t;
            else high = t;
            var slope = Math.Exp(LogDensity(t, degreesOfFreedom) + Math.Log(t) - (isTail ? tail : center));
            var next = t * Math.Exp((isTail ? excess : -excess) / slope);
            if (!(next > low && next < high)) next = double.IsInfinity(high) ? 2 * t : low + ((high - low) / 2);
            if (Math.Abs(next - t) <= 1e-15 * t) return next;
            t = next;
        }

        return t;
    }

    /// <summary>The probability of a value at least as far from 0 as <paramref name="t"/>.</summary>
    /// <param name="t">Any number; NaN gives NaN, an infinite one 0.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no degree of freedom.</exception>
    public static double TwoSidedProbability(double t, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return double.IsNaN(t) ? double.NaN : Math.Exp(LogProbabilities(Math.Abs(t), degreesOfFreedom).Tail);
    }

    /// <summary>The logarithms of P(|T| ≥ t) and P(|T| ≤ t) of a t of 0 or more.</summary>
    internal static (double Tail, double Center) LogProbabilities(double t, int degreesOfFreedom)
    {
        if (t == 0) return (0, double.NegativeInfinity);
        if (double.IsInfinity(t)) return (double.NegativeInfinity, 0);
        // P(|T| ≥ t) is I_x(a, ½) and P(|T| ≤ t) is I_y(½, a), with x = ν/(ν + t²), y = 1 − x and a = ν/2.
        var a = degreesOfFreedom / 2.0;
        var (logX, logY, x) = Shares(t, degreesOfFreedom);
        var front = (a * logX) + (logY / 2) + Math.Log(HalfStepOfGamma(a)) - (Math.Log(Math.PI) / 2);
        if (x < (a + 1) / (a + 2.5))
        {
            var tail = front - Math.Log(a) + Math.Log(ContinuedFraction(a, 0.5, x));
            return (tail, Log1P(-Math.Exp(tail)));
        }

        var center = front + Math.Log(2) + Math.Log(ContinuedFraction(0.5, a, Math.Exp(logY)));
        return (Log1P(-Math.Exp(center)), center);
    }

    /// <summary>The logarithm of the density of |T|.</summary>
    private static double LogDensity(double t, int degreesOfFreedom)
    {
        var (logX, _, _) = Shares(t, degreesOfFreedom);
        return Math.Log(2 * HalfStepOfGamma(degreesOfFreedom / 2.0)) - (Math.Log(Math.PI * degreesOfFreedom) / 2)
            + ((degreesOfFreedom + 1.0) / 2 * logX);
    }

    /// <summary>ln x, ln y and x.</summary>
    private static (double LogX, double LogY, double X) Shares(double t, int degreesOfFreedom)
    {
        var scaled = t / Math.Sqrt(degreesOfFreedom);
        // Neither overflows nor vanishes when squared.
        if (scaled > 1e8) return (-2 * Math.Log(scaled), 0, 1 / scaled / scaled);
        var square = scaled * scaled;
        var logX = -Log1P(square);
        return (logX, (2 * Math.Log(scaled)) + logX, 1 / (1 + square));
    }

    /// <summary>
    /// Γ(a + ½)/Γ(a), by its asymptotic series beyond 30 and the recurrence down from there: no difference of great logarithms.
    /// </summary>
    private static double HalfStepOfGamma(double a)
    {
        var quotient = 1.0;
        for (; a < 30; a++) quotient *= a / (a + 0.5);
        var r = 1 / a;
        var series = 1 + (r * ((-1 / 8.0)
            + (r * ((1 / 128.0)
            + (r * ((5 / 1024.0)
            + (r * ((-21 / 32768.0) + (r * ((-399 / 262144.0) + (r * ((869 / 4194304.0) + (r * 39325 / 33554432.0)))))))))))));
        return quotient * Math.Sqrt(a) * series;
    }

    /// <summary>The continued fraction of the incomplete beta function, by Lentz's algorithm.</summary>
    private static double ContinuedFraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        static double Away(double value) => Math.Abs(value) < tiny ? tiny : value;
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var fraction = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 3e-16) break;
        }

        return fraction;
    }

    /// <summary>ln(1 + x) with all digits of a small x.</summary>
    private static double Log1P(double x)
    {
        var shifted = 1 + x;
        return shifted == 1 ? x : Math.Log(shifted) * (x / (shifted - 1));
    }
}
