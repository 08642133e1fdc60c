using InnovationPotential.Text;

namespace InnovationPotential.Preparation;

/// <summary>A filter of units.</summary>
/// <param name="Screening">The condition and demands.</param>
internal sealed record FittedConditionScreening(ConditionScreening Screening) : FittedStep
{
    internal override void Apply(TableEditor editor, Range rows)
    {
        var table = editor.Table;
        var kept = new List<string>();
        foreach (var unit in table.Units)
        {
            var place = new Location { Unit = unit };
            if (Screening.Demanded(unit, Failing(table, unit), editor.Diagnostics, place) is { } reason)
                editor.Diagnostics.Add(Diagnostic.Warning(PreparationCodes.UnitExcluded, $"The unit '{unit}' {reason}; it is excluded.",
                    place));
            else kept.Add(unit);
        }

        if (kept.Count == 0)
            throw new InvalidInputException(
                [Diagnostic.Error(PreparationCodes.NothingLeft, "The filter leaves no unit.",
                    hint: $"Loosen the condition '{Screening.Column} {Screening.Condition}'."), .. editor.Diagnostics]);
        if (kept.Count < table.Units.Count) editor.Keep(kept);
    }

    private string? Failing(IndicatorTable table, string unit)
    {
        var (column, condition) = (Screening.Column, Screening.Condition);
        if (table.Attributes.Any(a => a.Name == column))
        {
            return table.AttributeOf(unit, column) is not { } text ? $"has no '{column}'"
                : condition.Holds(text) ? null : $"has '{text}' as '{column}', not {condition}";
        }

        return Latest(table, column, table.IndexOf(unit)) is not { } value ? $"has no '{column}'"
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
