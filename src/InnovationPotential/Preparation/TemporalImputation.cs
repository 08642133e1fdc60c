namespace InnovationPotential.Preparation;

/// <summary>By the unit's own values in other periods of the table.</summary>
/// <remarks>
/// Nothing is carried from the reference table to another: a table without periods, and a unit without a value in another period, stay
/// missing. Reliability and expected error: by leaving every observed value of the reference out in turn.
/// </remarks>
public abstract record TemporalImputation : Imputation
{
    private protected TemporalImputation()
    {
    }

    /// <summary>How many years a value may lie away to be used; null for any number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative or no number.</exception>
    public double? MaximumAge
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An age is 0 or more.");
    }

    /// <summary>The value for a gap between the nearest values before and after (null where there is none within the age).</summary>
    internal abstract double Fill(double time, (double Time, double Value)? before, (double Time, double Value)? after);

    internal sealed override bool LooksAtOneColumn => true;

    internal sealed override FittedStep FitCore(PreparationSample sample)
    {
        var indicators = sample.CodesOf(this);
        var fitted = new FittedTemporal(this, []);
        return fitted with
        {
            Accuracies = [.. indicators.Select(i => sample.AccuracyOf(i, row => fitted.Give(sample.Table, i, row)))],
            Indicators = indicators,
        };
    }
}
