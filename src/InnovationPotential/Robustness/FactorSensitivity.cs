namespace InnovationPotential.Robustness;

/// <summary>The Sobol' indices of a factor: shares of an output's variance, null where they are undefined.</summary>
/// <remarks>
/// True indices are between 0 and 1, and the total is not below the first. Estimates are what the estimator gives: small negative ones, and
/// a total slightly below the first, mean that the true difference is near 0. Immutable and value-equal.
/// </remarks>
public sealed record FactorSensitivity
{
    internal FactorSensitivity(string factor) => Factor = factor;

    /// <summary>The factor's name.</summary>
    public string Factor { get; internal init; }

    /// <summary>The share of the variance that vanishes on average when this factor alone is fixed.</summary>
    public double? First { get; internal init; }

    /// <summary>The lower end of the interval of <see cref="First"/>.</summary>
    public double? FirstLow { get; internal init; }

    /// <summary>The upper end of the interval of <see cref="First"/>.</summary>
    public double? FirstHigh { get; internal init; }

    /// <summary>
    /// The share of the variance that remains on average when all other factors are fixed: this factor's own and all its interactions.
    /// </summary>
    public double? Total { get; internal init; }

    /// <summary>The lower end of the interval of <see cref="Total"/>.</summary>
    public double? TotalLow { get; internal init; }

    /// <summary>The upper end of the interval of <see cref="Total"/>.</summary>
    public double? TotalHigh { get; internal init; }
}
