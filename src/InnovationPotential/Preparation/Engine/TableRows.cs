namespace InnovationPotential.Preparation;

/// <summary>What the rows of a table are of: all units in the first period, all in the next, and so on.</summary>
internal static class TableRows
{
    /// <summary>The unit of a row.</summary>
    public static string UnitAt(this IndicatorTable table, int row) => table.Units[row % table.Units.Count];

    /// <summary>The period of a row; null in a table without periods.</summary>
    public static Period? PeriodAt(this IndicatorTable table, int row) =>
        table.Periods.IsEmpty ? null : table.Periods[row / table.Units.Count];

    /// <summary>An attribute of a row's unit.</summary>
    public static string? AttributeAt(this IndicatorTable table, string attribute, int row) =>
        table.AttributeOf(table.UnitAt(row), attribute);
}
