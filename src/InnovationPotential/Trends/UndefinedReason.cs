namespace InnovationPotential.Trends;

/// <summary>Why a quantity has no value.</summary>
public enum UndefinedReason
{
    /// <summary>A value the quantity is computed from is missing.</summary>
    MissingValue,

    /// <summary>There is no observation at all.</summary>
    NoObservations,

    /// <summary>There are fewer points than the formula needs.</summary>
    TooFewPoints,

    /// <summary>The base value is zero.</summary>
    ZeroBase,

    /// <summary>The base value is negative.</summary>
    NegativeBase,

    /// <summary>The sign changes between the base and the current value.</summary>
    SignChange,

    /// <summary>The last value is zero; no steady growth leads there.</summary>
    ZeroEnd,

    /// <summary>The denominator is zero.</summary>
    ZeroDenominator,

    /// <summary>A value is negative where only amounts from zero up make sense.</summary>
    NegativeValue,

    /// <summary>A value is zero or negative and has no logarithm.</summary>
    NotPositive,

    /// <summary>All values are equal.</summary>
    Constant,

    /// <summary>All points lie exactly on the line; the ratio to its standard error is unbounded.</summary>
    PerfectFit,

    /// <summary>The target equals the base, so there is no way to go.</summary>
    TargetEqualsBase,

    /// <summary>No time is left, or none has passed.</summary>
    NoTime,

    /// <summary>The amount behind the ratio is smaller than the required minimum.</summary>
    SmallBase,

    /// <summary>With so few points no interval of finite length has the wanted confidence.</summary>
    LevelNotAttainable,

    /// <summary>The result is beyond the range of double-precision numbers.</summary>
    Overflow,

    /// <summary>The score is neither a weighted sum nor a weighted product of its parts, or the parts differ.</summary>
    NotDecomposable,
}
