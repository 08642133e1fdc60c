using System.Globalization;

namespace InnovationPotential.Trends;

/// <summary>A value extrapolated from a trend, with its prediction interval, and what must be said about it.</summary>
/// <remarks>
/// Values and interval ends outside the domain are set to its edge and the forecast says so. A horizon beyond a third of the
/// series' length, (t_n − t₀)·n/(n − 1), warns; so do fewer than five points. A forecast from plan values warns that it is circular.
/// </remarks>
/// <param name="Time">The time extrapolated to.</param>
/// <param name="Estimate">The value, inside the domain.</param>
/// <param name="Interval">The prediction interval, inside the domain.</param>
/// <param name="UnclampedEstimate">The value the trend itself gives.</param>
/// <param name="UnclampedInterval">The interval the trend itself gives.</param>
/// <param name="Diagnostics">Clamped ends, a far horizon, few points, plan values.</param>
public sealed partial record Forecast(
    double Time,
    Quantity Estimate,
    IntervalEstimate Interval,
    Quantity UnclampedEstimate,
    IntervalEstimate UnclampedInterval,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the domain changed the estimate or an end of the interval.</summary>
    public bool IsClamped => Estimate != UnclampedEstimate || Interval != UnclampedInterval;

    /// <summary>Time, estimate and interval.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time}: {Estimate} {Interval}");
}
