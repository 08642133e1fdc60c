namespace InnovationPotential.Trends;

/// <summary>How far units lie apart at one time. Falling over the years, it is σ-convergence.</summary>
/// <param name="N">The number of units with a value.</param>
/// <param name="Missing">The number of units without.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The population's standard deviation, √(Σ(y − ȳ)²/n).</param>
/// <param name="CoefficientOfVariation">Standard deviation/mean; undefined for a mean of zero or below.</param>
/// <param name="Range">Largest − smallest.</param>
/// <param name="MaximumToMinimum">Largest/smallest; undefined unless the smallest is positive.</param>
/// <remarks>One unit has dispersion 0; equal units too.</remarks>
public sealed record Dispersion(
    int N, int Missing, Quantity Mean, Quantity StandardDeviation, Quantity CoefficientOfVariation, Quantity Range,
    Quantity MaximumToMinimum)
{
    /// <summary>Measures the dispersion of units.</summary>
    /// <param name="values">One value a unit, NaN where missing.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Dispersion Of(ReadOnlySpan<double> values)
    {
        var n = 0;
        double largest = double.NegativeInfinity, smallest = double.PositiveInfinity;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            n++;
            largest = Math.Max(largest, value);
            smallest = Math.Min(smallest, value);
        }
        if (n == 0)
        {
            var none = Quantity.Undefined(UndefinedReason.NoObservations);
            return new Dispersion(0, values.Length, none, none, none, none, none);
        }
        var mean = SeriesDynamics.MeanLevel(values).GetValue();
        var magnitude = Math.Max(Math.Abs(largest), Math.Abs(smallest));
        var exponent = magnitude == 0 ? 0 : Math.ILogB(magnitude);
        var squares = 0.0;
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var d = Math.ScaleB(value, -exponent) - Math.ScaleB(mean, -exponent);
            squares += d * d;
        }
        var deviation = Quantity.Computed(Math.ScaleB(Math.Sqrt(squares / n), exponent));
        var variation = mean > 0 ? Quantity.Ratio(deviation, mean)
            : Quantity.Undefined(mean == 0 ? UndefinedReason.ZeroBase : UndefinedReason.NegativeBase);
        return new Dispersion(
            n, values.Length - n, mean, deviation, variation, Quantity.Computed(largest - smallest),
            Dynamics.GrowthIndex(smallest, largest));
    }
}
