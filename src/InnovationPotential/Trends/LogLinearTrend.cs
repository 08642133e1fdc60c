namespace InnovationPotential.Trends;

/// <summary>The least-squares line through the logarithms of a series: growth by a constant factor, ŷ = e^(a + b·(t − origin)).</summary>
/// <remarks>Every observed value must be positive; one that is not leaves everything undefined. Missing values are left out.</remarks>
public sealed record LogLinearTrend
{
    private LogLinearTrend(LinearTrend? ofLogarithms) => OfLogarithms = ofLogarithms;

    /// <summary>The line through ln y; null when a value has no logarithm.</summary>
    public LinearTrend? OfLogarithms { get; }

    /// <summary>The fitted growth per unit of time, e^b − 1; 0.05 is 5 %.</summary>
    public Quantity Growth => Map(OfLogarithms?.Slope, -1);

    /// <summary>The fitted value at the first observed time, e^a.</summary>
    public Quantity Initial => Map(OfLogarithms?.Intercept, 0);

    /// <summary>Fits the line to the logarithms.</summary>
    /// <param name="times">The times, strictly increasing.</param>
    /// <param name="values">The values, NaN where missing.</param>
    /// <exception cref="ArgumentException">Lengths differ, times do not increase strictly, or a number is infinite.</exception>
    public static LogLinearTrend Fit(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ObservedPoints.Require(times, values);
        var logarithms = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= 0) return new LogLinearTrend(ofLogarithms: null);
            logarithms[i] = Math.Log(values[i]);
        }
        return new LogLinearTrend(LinearTrend.Fit(times, logarithms));
    }

    /// <summary>The fitted value at a time: the median of y there, if logarithms are normal.</summary>
    /// <param name="time">Any time.</param>
    public Quantity At(double time) => Map(OfLogarithms?.At(time), 0);

    /// <summary>The interval for the growth e^b − 1.</summary>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public IntervalEstimate GrowthInterval(double level = 0.95) => Map(OfLogarithms?.SlopeInterval(level), level, -1);

    /// <summary>The interval for one new value at a time.</summary>
    /// <param name="time">Any time.</param>
    /// <param name="level">The confidence, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public IntervalEstimate PredictionInterval(double time, double level = 0.95) =>
        Map(OfLogarithms?.PredictionInterval(time, level), level, 0);

    private static Quantity Map(Quantity? logarithm, double shift) => logarithm?.Map(value => Math.Exp(value) + shift)
        ?? Quantity.Undefined(UndefinedReason.NotPositive, Alternatives.AbsoluteIncrement | Alternatives.SenSlope);

    private static IntervalEstimate Map(IntervalEstimate? logarithms, double level, double shift)
    {
        IntervalEstimate.ThrowIfNotLevel(level);
        return logarithms is { } interval
            ? IntervalEstimate.Between(Map(interval.Lower, shift), Map(interval.Upper, shift), level, interval.AttainedLevel)
            : IntervalEstimate.Undefined(Quantity.Undefined(UndefinedReason.NotPositive), level);
    }
}
