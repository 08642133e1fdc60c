namespace InnovationPotential.Excel;

/// <summary>The data as they were used: after preparation, with imputed and treated values marked.</summary>
internal static class DataSheet
{
    private const string Name = "data";

    /// <summary>The sheet.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="tellsNotApplicable">Whether what concerns no unit is told from what is missing.</param>
    public static WrittenSheet Of(Assessment assessment, bool tellsNotApplicable = false)
    {
        var (table, source) = (assessment.Table, assessment.Source);
        var periods = !table.Periods.IsEmpty;
        return new(Name,
            ["unit", .. periods ? ["period"] : Array.Empty<string>(), .. table.Attributes.Select(a => a.Name), .. table.Indicators],
            Enumerable.Range(0, table.RowCount).Select(Row));

        IReadOnlyList<SheetCell> Row(int row)
        {
            var unit = row % table.Units.Count;
            List<SheetCell> cells = [table.Units[unit]];
            if (periods) cells.Add(table.Periods[row / table.Units.Count].Label);
            foreach (var attribute in table.Attributes) cells.Add(attribute.Values[unit]);
            foreach (var indicator in table.Indicators) cells.Add(Cell(indicator, row));
            return cells;
        }

        SheetCell Cell(string indicator, int row)
        {
            var used = table[indicator][row];
            if (tellsNotApplicable && used.State == ObservationState.NotApplicable) return FormulaText.NotApplicable;
            var mark = used.State == ObservationState.Imputed ? CellMark.Imputed
                : used.Value is { } value && Given(indicator, row) is { } given && given != value ? CellMark.Treated : CellMark.None;
            return new(null, used.Value, mark);
        }

        // Screening may have dropped units, and preparation may have made indicators.
        double? Given(string indicator, int row)
        {
            if (!source.Contains(indicator)) return null;
            var (unit, slot) = (table.Units[row % table.Units.Count], row / table.Units.Count);
            var slotOfSource = periods ? source.IndexOf(table.Periods[slot]) : 0;
            return source[indicator][(slotOfSource * source.Units.Count) + source.IndexOf(unit)].Value;
        }
    }

    /// <summary>The cell of an indicator's value in a row, from 1.</summary>
    public static string CellOf(Assessment assessment, string indicator, int row) =>
        $"{Name}!{CellRange.NameOf(row, PlaceOf(assessment, indicator))}";

    /// <summary>The cells of an indicator's values.</summary>
    public static string ColumnOf(Assessment assessment, string indicator) =>
        FormulaText.Column(Name, PlaceOf(assessment, indicator), 2, assessment.Table.RowCount + 1);

    private static int PlaceOf(Assessment assessment, string indicator) => (assessment.Table.Periods.IsEmpty ? 1 : 2)
        + assessment.Table.Attributes.Count + assessment.Table.Indicators.AsSpan().IndexOf(indicator);
}
