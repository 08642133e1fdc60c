using InnovationPotential.Indicators;

namespace InnovationPotential.Data;

/// <summary>Reads values as their indicators' scales allow, or says what is wrong with a field.</summary>
internal abstract partial class LayoutReader
{
    /// <summary>A value; NaN where there is none. What is no value is reported.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">The indicator's code.</param>
    /// <param name="indicator">The indicator; null when the table is read without a model.</param>
    /// <param name="failed">Whether the field holds something that is no value.</param>
    protected double ReadValue(int field, string code, Indicator? indicator, out bool failed)
    {
        var problem = ProblemOf(field, code, indicator, out var value);
        failed = problem is not null;
        if (Source.IsPresumed && indicator is null && (failed || Source.IdentifiesAt(field))) Source.Refute();
        if (problem is { } found) Report(found.Code, found.Message, field, code, found.Hint);
        return value;
    }

    private (string Code, string Message, string Hint)? ProblemOf(int field, string code, Indicator? indicator, out double value)
    {
        var content = Source.NumberAt(field, out value);
        if (content == FieldContent.Number && (indicator is null || Allows(indicator.Scale, value))) return null;
        if (content == FieldContent.Missing && indicator?.Scale is not OrdinalScale) return null;
        var text = Source.TextAt(field);
        if (indicator?.Scale.ValueOf(text) is { } level)
        {
            value = level;
            return null;
        }

        value = double.NaN;
        return content switch
        {
            FieldContent.Missing => null,
            FieldContent.Number => (TableCodes.OutsideDomain, $"'{text}' is outside the domain of '{code}'.", DomainOf(indicator!.Scale)),
            FieldContent.NotFinite =>
                (TableCodes.NotFinite, $"'{text}' is no finite number.", "Leave the field empty for a missing value."),
            _ when indicator?.Scale is OrdinalScale or BinaryScale =>
                (TableCodes.UnknownLevel, $"'{text}' is no level of '{code}'.", DomainOf(indicator.Scale)),
            _ => (TableCodes.NotANumber, $"'{text}' is no number.", HintOf(text)),
        };
    }

    private static bool Allows(MeasurementScale scale, double value)
    {
        if (scale is BinaryScale) return value is 0 or 1;
        if (scale is not OrdinalScale ordinal) return !(value < scale.Lowest) && !(value > scale.Highest);
        foreach (var level in ordinal.Levels.AsSpan())
        {
            if (level.Value == value) return true;
        }

        return false;
    }

    private static string DomainOf(MeasurementScale scale) => scale switch
    {
        OrdinalScale ordinal =>
            $"The levels are {string.Join(", ", ordinal.Levels.Select(l => FormattableString.Invariant($"{l.Label} ({l.Value})")))}.",
        BinaryScale => "Write 1 or yes, or 0 or no.",
        { Lowest: { } lowest, Highest: { } highest } => FormattableString.Invariant($"It goes from {lowest} to {highest}."),
        { Lowest: 0 } =>
            "A ratio scale, the usual one, begins at 0; where values may be negative, say \"scale\": \"interval\" in the model.",
        { Lowest: { } lowest } => FormattableString.Invariant($"It is never below {lowest}."),
        _ => FormattableString.Invariant($"It is never above {scale.Highest}."),
    };

    private string HintOf(string text) => NumberShape.LookOf(text) switch
    {
        NumberLook.Percent => "State PercentSigns if 45% is to be read as 45, or take the sign away.",
        NumberLook.DecimalComma when !Options.DecimalComma =>
            "State DecimalComma if the comma is one, ThousandsSeparator if it separates thousands.",
        NumberLook.Thousands => "State ThousandsSeparator, or take the separators of thousands away.",
        NumberLook.Trailing => "Take away what stands behind the number; a flag belongs into a column of its own, such as OBS_FLAG.",
        _ when Options.DecimalComma && text.Contains('.', StringComparison.Ordinal) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 =>
            "Numbers are read with a decimal comma: write no point, or state ThousandsSeparator if it separates thousands.",
        _ => "Correct it, or state it in MissingMarkers if it stands for a missing value.",
    };
}
