namespace InnovationPotential.Trends;

/// <summary>Reasons in words.</summary>
internal static class UndefinedReasonText
{
    /// <summary>The reason as a phrase, such as <c>the base value is zero</c>.</summary>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enumeration.</exception>
    public static string Describe(this UndefinedReason reason) => reason switch
    {
        UndefinedReason.MissingValue => "a value is missing",
        UndefinedReason.NoObservations => "there is no observation",
        UndefinedReason.TooFewPoints => "there are too few points",
        UndefinedReason.ZeroBase => "the base value is zero",
        UndefinedReason.NegativeBase => "the base value is negative",
        UndefinedReason.SignChange => "the sign changes",
        UndefinedReason.ZeroEnd => "the last value is zero",
        UndefinedReason.ZeroDenominator => "the denominator is zero",
        UndefinedReason.NegativeValue => "a value is negative",
        UndefinedReason.NotPositive => "a value is not positive",
        UndefinedReason.Constant => "all values are equal",
        UndefinedReason.PerfectFit => "all points lie exactly on the line",
        UndefinedReason.TargetEqualsBase => "the target equals the base",
        UndefinedReason.NoTime => "there is no time between the points",
        UndefinedReason.SmallBase => "the base is smaller than the required minimum",
        UndefinedReason.LevelNotAttainable => "so few points cannot give this confidence",
        UndefinedReason.Overflow => "the result is beyond the range of numbers",
        UndefinedReason.NotDecomposable => "the score is no weighted sum or product of the same parts",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };

    /// <summary>The reason as a stable identifier for files, such as <c>zero-base</c>.</summary>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enumeration.</exception>
    public static string Code(this UndefinedReason reason) => reason switch
    {
        UndefinedReason.MissingValue => "missing-value",
        UndefinedReason.NoObservations => "no-observations",
        UndefinedReason.TooFewPoints => "too-few-points",
        UndefinedReason.ZeroBase => "zero-base",
        UndefinedReason.NegativeBase => "negative-base",
        UndefinedReason.SignChange => "sign-change",
        UndefinedReason.ZeroEnd => "zero-end",
        UndefinedReason.ZeroDenominator => "zero-denominator",
        UndefinedReason.NegativeValue => "negative-value",
        UndefinedReason.NotPositive => "not-positive",
        UndefinedReason.Constant => "constant",
        UndefinedReason.PerfectFit => "perfect-fit",
        UndefinedReason.TargetEqualsBase => "target-equals-base",
        UndefinedReason.NoTime => "no-time",
        UndefinedReason.SmallBase => "small-base",
        UndefinedReason.LevelNotAttainable => "level-not-attainable",
        UndefinedReason.Overflow => "overflow",
        UndefinedReason.NotDecomposable => "not-decomposable",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
