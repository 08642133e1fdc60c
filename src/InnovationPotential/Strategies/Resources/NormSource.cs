using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>What a resource is held against.</summary>
/// <remarks>Immutable, value-equal and safe to share between threads.</remarks>
public abstract record NormSource
{
    private protected NormSource()
    {
    }

    /// <summary>The indicator's own norm (<see cref="Indicator.Norm"/>).</summary>
    public static NormSource Stated { get; } = new StatedNorm();

    /// <summary>The arithmetic mean of the reference units.</summary>
    public static NormSource SampleMean { get; } = new SampleMeanNorm();

    /// <summary>The best value of the reference units: the highest, or the lowest where less is better.</summary>
    public static NormSource SampleBest { get; } = new SampleBestNorm();

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>Each unit's own value in a period, such as the year before a program began.</summary>
    /// <param name="period">The period.</param>
    public static NormSource OwnPeriod(Period period) => new OwnPeriodNorm(period);

    /// <summary>Learns the norm and gives the sufficiency against it; what clips or is undefined in the sample is not told yet.</summary>
    internal abstract FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap);

    /// <summary>The norm of a value, as far as the indicator alone says; null when only the sample does.</summary>
    internal virtual double? NormOf(Indicator indicator) => null;

    /// <summary>What the indicator lacks.</summary>
    internal virtual IEnumerable<Diagnostic> Validate(Indicator indicator) => [];

    /// <summary>The sufficiency against one norm for all units, or why there is none.</summary>
    private protected static FittedNormalization Against(double norm, string origin, Indicator indicator, SufficiencyCap cap)
    {
        if (!(norm > 0) || double.IsInfinity(norm))
        {
            return Undefined(cap, [Diagnostic.Warning(
                StrategyCodes.NormUndefined,
                string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"'{indicator.Code}' has no norm: {origin} is {(double.IsNaN(norm) ? "unknown" : norm)}, and a norm must be above 0."),
                new Location { Node = indicator.Code })]);
        }

        return new FittedSufficiency(norm, indicator.Direction, cap)
        {
            Worst = WorstOf(indicator, norm, cap),
            Best = BestOf(indicator, norm, cap),
            Range = cap.Range,
        };
    }

    /// <summary>What is unusable or has no norm; it could be of any sufficiency.</summary>
    internal static FittedNormalization Undefined(SufficiencyCap cap, EquatableArray<Diagnostic> diagnostics) =>
        new FittedUndefined(double.NaN)
        {
            Worst = 0,
            Best = cap.Highest,
            Range = cap.Range,
            Diagnostics = diagnostics,
        };

    private static double BestOf(Indicator indicator, double norm, SufficiencyCap cap) =>
        indicator.Direction == Direction.HigherIsBetter && indicator.Scale.Highest is { } highest ? cap.Apply(highest / norm)
        : indicator.Direction == Direction.LowerIsBetter && indicator.Scale.Lowest is > 0 and var lowest ? cap.Apply(norm / lowest)
        : cap.Highest;

    private static double WorstOf(Indicator indicator, double norm, SufficiencyCap cap) =>
        indicator.Direction == Direction.LowerIsBetter && indicator.Scale.Highest is > 0 and var highest ? cap.Apply(norm / highest)
        : indicator.Direction == Direction.HigherIsBetter && indicator.Scale.Lowest is > 0 and var lowest ? cap.Apply(lowest / norm)
        : 0;
}
