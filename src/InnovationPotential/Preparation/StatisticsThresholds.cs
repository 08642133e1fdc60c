namespace InnovationPotential.Preparation;

/// <summary>From where on statistics are flagged.</summary>
/// <remarks>Immutable and value-equal. The defaults are COINr's (Becker et al. 2022).</remarks>
public sealed record StatisticsThresholds
{
    /// <summary>The thresholds without a change.</summary>
    public static StatisticsThresholds Default { get; } = new();

    /// <summary>Outliers: an absolute skewness above this,</summary>
    public double Skewness { get; init; } = 2;

    /// <summary>and an excess kurtosis above this.</summary>
    public double Kurtosis { get; init; } = 3.5;

    /// <summary>Few data: a share of observed cells below this.</summary>
    public double Coverage { get; init; } = 0.65;

    /// <summary>Many zeros: a share of values other than 0 below this.</summary>
    public double NonZero { get; init; } = 0.5;

    /// <summary>Same values: a share of different values below this.</summary>
    public double Unique { get; init; } = 0.5;

    /// <summary>Collinear: an absolute correlation within the group above this.</summary>
    public double Collinearity { get; init; } = 0.9;

    /// <summary>An absolute correlation with a denominator above this.</summary>
    public double Denominator { get; init; } = 0.6;
}
