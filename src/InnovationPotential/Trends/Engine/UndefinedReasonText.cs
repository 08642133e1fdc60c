using System.Text.Json;

namespace InnovationPotential.Trends;

/// <summary>Reasons in words.</summary>
internal static class UndefinedReasonText
{
    private static readonly string[] Codes =
        Array.ConvertAll(Enum.GetNames<UndefinedReason>(), JsonNamingPolicy.KebabCaseLower.ConvertName);

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
    public static string Code(this UndefinedReason reason) => Codes[(int)reason];
}
