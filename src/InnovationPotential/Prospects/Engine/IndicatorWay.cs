using InnovationPotential.Indicators;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Prospects;

/// <summary>The way of an indicator from a unit's value straight to the best one it can get to.</summary>
internal sealed class IndicatorWay(int place, Indicator indicator, double from, double to, double[] levels, double cost, double width)
{
    /// <summary>The indicator's place in the model.</summary>
    public int Place => place;

    public Indicator Indicator => indicator;

    /// <summary>Where the way begins: at the unit's value, or at the worst one where it is missing.</summary>
    public double From => from;

    /// <summary>Where the way ends; where it begins if nothing better is known.</summary>
    public double To => to;

    /// <summary>Whether the way leads anywhere.</summary>
    public bool IsOpen => !double.IsNaN(To) && From != To;

    /// <summary>The way of an indicator.</summary>
    /// <param name="place">Its place in the model.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="valuation">How its values become scores.</param>
    /// <param name="column">The values of all units.</param>
    /// <param name="value">The unit's value; NaN where it is missing.</param>
    /// <param name="limit">How far it can be changed; null where nothing is said of it.</param>
    public static IndicatorWay Of(int place, Indicator indicator, FittedNormalization valuation, ReadOnlySpan<double> column, double value,
        ChangeLimit? limit)
    {
        var levels = LevelsOf(indicator.Scale);
        double[] known = [.. (levels.Length > 0 ? levels : Ends(indicator, valuation, column)).Distinct()
            .Where(v => !double.IsNaN(valuation.Apply(v)))];
        var (worst, best) = (By(valuation, known, -1, value), By(valuation, known, 1, value));
        double[] allowed = levels.Length > 0
            ? Array.FindAll(known, v => !(v < limit?.Lowest) && !(v > limit?.Highest))
            : Array.ConvertAll(known, v => Math.Min(Math.Max(v, limit?.Lowest ?? v), limit?.Highest ?? v));
        var from = double.IsNaN(value) ? By(valuation, allowed, -1, value) : value;
        var to = limit is { IsFixed: true } ? from : By(valuation, allowed, 1, value);
        if (double.IsNaN(to) || !Rounding.IsAbove(valuation.Apply(to), valuation.Apply(from))) to = from;
        return new(place, indicator, from, to, levels, limit?.Cost ?? 1, Math.Abs(best - worst));
    }

    /// <summary>The value at a share of the way; of ordered levels the last one that is passed.</summary>
    public double At(double share)
    {
        var value = share >= 1 ? To : From + (share * (To - From));
        if (levels.Length == 0) return value;
        var passed = From;
        foreach (var level in levels)
        {
            var isOnWay = To > From ? level > passed && level <= value : level < passed && level >= value;
            if (isOnWay) passed = level;
        }

        return passed;
    }

    /// <summary>What it takes to get to a value.</summary>
    public double EffortOf(double value) => width > 0 ? cost * Math.Abs(value - From) / width : 0;

    private static double[] LevelsOf(MeasurementScale scale) => scale switch
    {
        OrdinalScale ordinal => [.. ordinal.Levels.Select(l => l.Value).Order()],
        BinaryScale => [0, 1],
        _ => [],
    };

    private static IEnumerable<double> Ends(Indicator indicator, FittedNormalization valuation, ReadOnlySpan<double> column)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in column)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }

        double?[] ends =
        [
            low, high, valuation.LowEnd, valuation.HighEnd, indicator.Goalposts?.Low, indicator.Goalposts?.High, indicator.Target,
            indicator.Norm, indicator.TargetRange?.From, indicator.TargetRange?.To, indicator.Scale.Lowest, indicator.Scale.Highest,
        ];
        return [.. ends.OfType<double>().Where(double.IsFinite)];
    }

    // Of values that score alike the one that is nearest.
    private static double By(FittedNormalization valuation, double[] values, int sign, double near) => values.Length == 0 ? double.NaN
        : values.OrderByDescending(v => sign * valuation.Apply(v)).ThenBy(v => double.IsNaN(near) ? 0 : Math.Abs(v - near)).First();
}
