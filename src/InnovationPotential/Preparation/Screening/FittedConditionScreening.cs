namespace InnovationPotential.Preparation;

/// <summary>A filter of units.</summary>
/// <param name="Screening">The condition and demands.</param>
internal sealed record FittedConditionScreening(ConditionScreening Screening) : FittedStep
{
    internal override void Apply(TableEditor editor, Range rows) => Screening.KeepUnits(
        editor, unit => Failing(editor.Table, unit), "The filter leaves no unit.",
        $"Loosen the condition '{Screening.Column} {Screening.Condition}'.");

    private string? Failing(IndicatorTable table, int unit)
    {
        var (column, condition) = (Screening.Column, Screening.Condition);
        if (table.Attributes.Any(a => a.Name == column))
        {
            return table.AttributeAt(column, unit) is not { } text ? $"has no '{column}'"
                : condition.Holds(text) ? null : $"has '{text}' as '{column}', not {condition}";
        }

        return Latest(table, column, unit) is not { } value ? $"has no '{column}'"
            : condition.Holds(value) ? null : $"has {NumberText.Plain(value)} as '{column}', not {condition}";
    }

    private static double? Latest(IndicatorTable table, string column, int unit)
    {
        for (var row = table.RowCount - table.Units.Count + unit; row >= 0; row -= table.Units.Count)
        {
            if (!double.IsNaN(table[column].Values[row])) return table[column].Values[row];
        }

        return null;
    }
}
