using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What a broken rule says.</summary>
internal static class RuleReport
{
    /// <summary>States the code, the words, the remedy and the severity of a rule.</summary>
    public static IRuleBuilderOptions<T, TValue> Report<T, TValue>(this IRuleBuilderOptions<T, TValue> rule, string code,
        Func<TValue, string> message, string? hint = null, Severity severity = Severity.Error) =>
        rule.WithErrorCode(code).WithMessage((_, value) => message(value)).WithState(_ => new RuleState(severity, hint));

    /// <summary>A rule that a part must be there.</summary>
    public static IRuleBuilderOptions<T, TValue> MustBeThere<T, TValue>(this IRuleBuilder<T, TValue> rule) =>
        rule.Must(value => value is not null)
            .Report(ModelCodes.NullPart, _ => "A part of the model is null.", "Leave it out, or give it a value.");

    /// <summary>A rule that both names of a pair must be there.</summary>
    public static IRuleBuilderOptions<T, (string, string)> MustBeThere<T>(this IRuleBuilder<T, (string, string)> rule) =>
        rule.Must(pair => pair is (not null, not null))
            .Report(ModelCodes.NullPart, _ => "A name in a pair is null.", "Leave the pair out, or give it the code of a node.");

    /// <summary>A rule that what a number is stated for must be there.</summary>
    public static IRuleBuilderOptions<T, (string, double)> MustBeThere<T>(this IRuleBuilder<T, (string, double)> rule) =>
        rule.Must(pair => pair.Item1 is not null)
            .Report(ModelCodes.NullPart, _ => "A number is stated for null.", "Leave it out, or name the node.");

    /// <summary>A rule that a number must be finite, if it is there.</summary>
    public static IRuleBuilderOptions<T, double?> MustBeFinite<T>(this IRuleBuilder<T, double?> rule) =>
        rule.Must(value => value is null || double.IsFinite(value.Value))
            .Report(ModelCodes.NotFinite, value => FormattableString.Invariant($"{value} is not a finite number."));

    /// <summary>A rule that a value must be one of its enumeration's.</summary>
    public static IRuleBuilderOptions<T, TValue> MustBeDefined<T, TValue>(this IRuleBuilder<T, TValue> rule)
        where TValue : struct, Enum =>
            rule.Must(Enum.IsDefined).Report(ModelCodes.UnknownOption, value => $"{value} is no {typeof(TValue).Name}.");
}
