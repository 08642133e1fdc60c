using System.Globalization;

namespace InnovationPotential.Charts;

/// <summary>Places of numbers along an axis.</summary>
/// <param name="Low">The number at <paramref name="Start"/>.</param>
/// <param name="High">The number at <paramref name="End"/>; above <paramref name="Low"/>.</param>
/// <param name="Start">A place in pixels.</param>
/// <param name="End">A place in pixels.</param>
internal readonly record struct LinearScale(double Low, double High, double Start, double End)
{
    // 1, 2 and 5 times powers of ten are the steps people count in.
    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>A scale that holds all finite numbers; a single one gets room on both sides, none gets 0 to 1.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="start">A place in pixels.</param>
    /// <param name="end">A place in pixels.</param>
    /// <param name="withZero">Whether the scale holds 0, as bars need.</param>
    public static LinearScale Over(IEnumerable<double> values, double start, double end, bool withZero = false)
    {
        var (low, high) = withZero ? (0.0, 0.0) : (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsFinite(value)) continue;
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        if (low > high) (low, high) = (0, 1);
        if (low == high)
        {
            var room = low == 0 ? 1 : Math.Abs(low) / 10;
            (low, high) = withZero ? (Math.Min(0, low), low <= 0 ? 1 : high) : (low - room, high + room);
        }

        // Beyond half of the greatest double a width is infinite.
        return double.IsFinite(high - low) ? new LinearScale(low, high, start, end) : new LinearScale(low / 4, high / 4, start, end);
    }

    /// <summary>The place of a number; numbers off the scale stay at its ends.</summary>
    public double this[double value] => Start + (Math.Clamp((value - Low) / (High - Low), 0, 1) * (End - Start));

    /// <summary>Round numbers within the scale, so many at most, with as many digits as tell one from the next.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="whole">Whether only whole numbers have a meaning, as with ranks.</param>
    public IReadOnlyList<(double Value, string Label)> Ticks(int most = 6, bool whole = false)
    {
        var step = StepFor(whole ? Math.Max(1, (High - Low) / most) : (High - Low) / most);
        var digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        var first = Math.Ceiling(Low / step);
        var ticks = new List<(double, string)>();
        for (var k = 0; k <= most + 1 && (first + k) * step <= High + (step * 1e-9); k++)
        {
            var tick = (first + k) * step;
            var plain = Math.Abs(tick) < 1e15 && (tick == 0 || step >= 1e-12);
            ticks.Add((tick, plain
                ? Math.Round(tick, digits).ToString("0." + new string('#', digits), CultureInfo.InvariantCulture)
                : NumberText.Short(tick, 4)));
        }

        return ticks;
    }

    /// <summary>A scale of the same places whose ends are round.</summary>
    public LinearScale Rounded(int most = 6)
    {
        var step = StepFor((High - Low) / most);
        return this with { Low = Math.Floor(Low / step) * step, High = Math.Ceiling(High / step) * step };
    }

    private static double StepFor(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var step in Steps)
        {
            if (step * power >= least) return step * power;
        }

        return 10 * power;
    }
}
