namespace InnovationPotential.Robustness;

/// <summary>The Sobol' indices of a factor: shares of an output's variance, null where they are undefined.</summary>
/// <param name="Factor">The factor's name.</param>
/// <remarks>
/// True indices are between 0 and 1, and the total is not below the first. Estimates are what the estimator gives: small negative ones, and
/// a total slightly below the first, mean that the true difference is near 0. Immutable and value-equal.
/// </remarks>
public sealed record FactorSensitivity(string Factor)
{
    /// <summary>The share of the variance that vanishes on average when this factor alone is fixed.</summary>
    public double? First { get; init; }

    /// <summary>The lower end of the interval of <see cref="First"/>.</summary>
    public double? FirstLow { get; init; }

    /// <summary>The upper end of the interval of <see cref="First"/>.</summary>
    public double? FirstHigh { get; init; }

    /// <summary>
    /// The share of the variance that remains on average when all other factors are fixed: this factor's own and all its interactions.
    /// </summary>
    public double? Total { get; init; }

    /// <summary>The lower end of the interval of <see cref="Total"/>.</summary>
    public double? TotalLow { get; init; }

    /// <summary>The upper end of the interval of <see cref="Total"/>.</summary>
    public double? TotalHigh { get; init; }
}
