namespace InnovationPotential.Preparation;

/// <summary>What a treatment has learned about an indicator: limits, and then a transformation.</summary>
/// <param name="Indicator">The indicator's code.</param>
internal sealed record TreatedIndicator(string Indicator)
{
    /// <summary>Values below become <see cref="LowValue"/>; −∞ for none.</summary>
    public double LowLimit { get; init; } = double.NegativeInfinity;

    /// <summary>What values below the lower limit become.</summary>
    public double LowValue { get; init; } = double.NegativeInfinity;

    /// <summary>Values above become <see cref="HighValue"/>; +∞ for none.</summary>
    public double HighLimit { get; init; } = double.PositiveInfinity;

    /// <summary>What values above the upper limit become.</summary>
    public double HighValue { get; init; } = double.PositiveInfinity;

    /// <summary>The transformation of what is within the limits; null for none.</summary>
    public FittedTransformation? Transformation { get; init; }

    /// <summary>The lowest reference value; a transformation treats new values below its domain as this one.</summary>
    public double Lowest { get; init; } = double.NaN;

    /// <summary>The highest reference value; a transformation treats new values above its domain as this one.</summary>
    public double Highest { get; init; } = double.NaN;

    /// <summary>The ends of the range without outliers, where these are to be left out of it.</summary>
    public IndicatorExtent? Extent { get; init; }

    /// <summary>How many reference values the limits change.</summary>
    public int Points { get; init; }

    /// <summary>The skewness of the reference before.</summary>
    public double SkewnessBefore { get; init; } = double.NaN;

    /// <summary>The excess kurtosis of the reference before.</summary>
    public double KurtosisBefore { get; init; } = double.NaN;

    /// <summary>The skewness of the reference after.</summary>
    public double SkewnessAfter { get; init; } = double.NaN;

    /// <summary>The excess kurtosis of the reference after.</summary>
    public double KurtosisAfter { get; init; } = double.NaN;

    /// <summary>The value that a value becomes; NaN where the transformation is undefined for it.</summary>
    /// <param name="value">A value.</param>
    public double Apply(double value)
    {
        var limited = value < LowLimit ? LowValue : value > HighLimit ? HighValue : value;
        return Transformation is null ? limited : Transformation.Apply(limited);
    }

    /// <summary>The value that a value becomes; where the transformation is undefined for it, that of the nearer end.</summary>
    internal double Within(double value) => Apply(value) is var result && double.IsFinite(result)
        ? result : Apply(value < Lowest ? Lowest : Highest);

    /// <summary>The values after the treatment.</summary>
    internal double[] Apply(double[] values) => Array.ConvertAll(values, Apply);

    /// <summary>Why a value is changed, in words.</summary>
    internal string ReasonFor(double value)
    {
        var limit = value < LowLimit
            ? FormattableString.Invariant($"below {LowLimit}")
            : value > HighLimit ? FormattableString.Invariant($"above {HighLimit}") : null;
        return limit is null || Transformation is null ? limit ?? Transformation?.Words ?? "" : $"{limit}; {Transformation.Words}";
    }

    /// <summary>The lesson with the shape of the reference before and after.</summary>
    internal TreatedIndicator Describing(double[] values)
    {
        var (before, after) = (Numerics.Moments.Of(values), Numerics.Moments.Of(Apply(values)));
        return (this with { Lowest = values.Min(), Highest = values.Max() }).Describing(before, after);
    }

    /// <summary>The lesson with the shape of a reference before and after that is not at hand.</summary>
    internal TreatedIndicator Describing(Numerics.Moments before, Numerics.Moments after) =>
        this with
        {
            SkewnessBefore = before.Skewness,
            KurtosisBefore = before.ExcessKurtosis,
            SkewnessAfter = after.Skewness,
            KurtosisAfter = after.ExcessKurtosis,
        };
}
