namespace InnovationPotential.Trends;

// Trends continued beyond the observed times, with their uncertainty said aloud.
// Values and interval ends outside the domain are set to its edge and the forecast says so. A horizon beyond a third of the
// series' length, (t_n − t₀)·n/(n − 1), warns; so do fewer than five points. A forecast from plan values warns that it is circular.
public sealed partial record Forecast
{
    /// <summary>Continues a least-squares line.</summary>
    /// <param name="trend">The line.</param>
    /// <param name="time">The time to extrapolate to; a time among the observed ones gives the fitted value without a horizon
    /// warning.</param>
    /// <param name="domain">The values the indicator can take; every number when left out.</param>
    /// <param name="level">The confidence of the prediction interval, between 0 and 1.</param>
    /// <exception cref="ArgumentNullException">There is no trend.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Forecast Of(LinearTrend trend, double time, ValueDomain? domain = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return new Forecast(trend, time, trend.At(time), trend.PredictionInterval(time, level), domain, []);
    }

    /// <summary>Continues growth by a constant factor.</summary>
    /// <inheritdoc cref="Of(LinearTrend, double, ValueDomain?, double)"/>
    public static Forecast Of(LogLinearTrend trend, double time, ValueDomain? domain = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return new Forecast(trend.OfLogarithms, time, trend.At(time), trend.PredictionInterval(time, level), domain, []);
    }

    /// <summary>Continues the least-squares line of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="time">The time to extrapolate to.</param>
    /// <param name="domain">The values the indicator can take; every number when left out.</param>
    /// <param name="level">The confidence of the prediction interval, between 0 and 1.</param>
    /// <exception cref="ArgumentNullException">There is no series.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static Forecast Of(Series series, double time, ValueDomain? domain = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(series);
        var trend = LinearTrend.Fit(series.Times.AsSpan(), series.ValueSpan);
        var kinds = series.Kinds.Where((_, i) => !double.IsNaN(series.ValueSpan[i])).Distinct().ToList();
        List<Diagnostic> diagnostics = [];
        if (kinds.Exists(k => k is ObservationKind.Plan or ObservationKind.Forecast))
        {
            diagnostics.Add(Diagnostic.Warning(
                TrendCodes.NotActual,
                $"The series holds values of the kinds {string.Join(", ", kinds)}: extrapolating a plan only repeats it."));
        }
        return new Forecast(trend, time, trend.At(time), trend.PredictionInterval(time, level), domain, diagnostics);
    }

    private Forecast(
        LinearTrend? trend, double time, Quantity estimate, IntervalEstimate interval, ValueDomain? domain, List<Diagnostic> diagnostics)
    {
        domain ??= ValueDomain.Any;
        if (trend is { N: >= 2, Origin: { } first, LastTime: { } last })
        {
            var length = (last - first) * trend.N / (trend.N - 1);
            var horizon = Math.Max(time - last, first - time);
            if (horizon > length / 3)
            {
                diagnostics.Add(Diagnostic.Warning(
                    TrendCodes.FarHorizon,
                    Invariant($"The horizon {horizon} is more than a third of the series' length {length}.")));
            }
            if (trend.N < 5)
            {
                diagnostics.Add(Diagnostic.Warning(
                    TrendCodes.TooFewForInference,
                    Invariant($"The forecast rests on {Counted.Of(trend.N, "point")}.")));
            }
        }
        (Time, UnclampedEstimate, UnclampedInterval) = (time, estimate, interval);
        Estimate = domain.Clamp(estimate);
        Interval =
            IntervalEstimate.Between(domain.Clamp(interval.Lower), domain.Clamp(interval.Upper), interval.Level, interval.AttainedLevel);
        if (IsClamped)
        {
            diagnostics.Add(Diagnostic.Warning(
                TrendCodes.ClampedToDomain,
                $"The trend gives {estimate} {interval}; the domain is {domain}."));
        }
        Diagnostics = diagnostics.ToEquatableArray();
    }
}
