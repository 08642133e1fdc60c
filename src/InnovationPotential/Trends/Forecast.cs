namespace InnovationPotential.Trends;

/// <summary>A value extrapolated from a trend, with its prediction interval, and what must be said about it.</summary>
/// <remarks>
/// Values and interval ends outside the domain are set to its edge and the forecast says so. A horizon beyond a third of the
/// series' length, (t_n − t₀)·n/(n − 1), warns; so do fewer than five points. A forecast from plan values warns that it is circular.
/// </remarks>
public sealed partial record Forecast
{
    /// <summary>The time extrapolated to.</summary>
    public double Time { get; }

    /// <summary>The value, inside the domain.</summary>
    public Quantity Estimate { get; }

    /// <summary>The prediction interval, inside the domain.</summary>
    public IntervalEstimate Interval { get; }

    /// <summary>The value the trend itself gives.</summary>
    public Quantity UnclampedEstimate { get; }

    /// <summary>The interval the trend itself gives.</summary>
    public IntervalEstimate UnclampedInterval { get; }

    /// <summary>Clamped ends, a far horizon, few points, plan values.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the domain changed the estimate or an end of the interval.</summary>
    public bool IsClamped => Estimate != UnclampedEstimate || Interval != UnclampedInterval;

    /// <summary>Time, estimate and interval.</summary>
    public override string ToString() => Invariant($"{Time}: {Estimate} {Interval}");
}
