using System.Globalization;

namespace InnovationPotential.Data;

/// <summary>The first rows and indicators of a table, for people.</summary>
internal static class TablePreview
{
    private const int MostRows = 20;
    private const int MostIndicators = 10;

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    public static TextTable Of(IndicatorTable table)
    {
        var indicators = table.Indicators.Take(MostIndicators).ToArray();
        var rows = Enumerable.Range(0, Math.Min(MostRows, table.RowCount)).ToArray();
        ResultColumn<int>[] columns =
        [
            new("unit", row => table.Units[row % table.Units.Count]),
            .. table.Periods.IsEmpty
                ? Array.Empty<ResultColumn<int>>() : [new("period", row => table.Periods[row / table.Units.Count].Label)],
            .. table.Attributes.Select(a => new ResultColumn<int>("attribute", row => a.Values[row % table.Units.Count], a.Name)),
            .. indicators.Select(i =>
                new ResultColumn<int>("indicator", row => Cell(table[i][row]), HeadingOf(table[i])) { Alignment = TextAlignment.Right }),
        ];
        return columns.Show(rows, Caption(table), Note(table, indicators, rows));
    }

    private static string HeadingOf(IndicatorColumn column) => column.UnitOfMeasure is { } unit ? $"{column.Code} ({unit})" : column.Code;

    private static string Cell(Observation observation)
    {
        if (observation.Value is not { } value)
            return observation.State == ObservationState.NotAvailable ? ".." : ObservationWords.Of(observation.State);
        var text = value.ToString("G6", CultureInfo.InvariantCulture);
        var state = observation.State == ObservationState.Imputed ? " imputed" : "";
        var kind = observation.Kind == ObservationKind.Actual ? "" : " " + ObservationWords.Of(observation.Kind);
        return text + state + kind;
    }

    private static string Caption(IndicatorTable table)
    {
        var periods = table.Periods.IsEmpty ? "" : $" × {Counted.Of(table.Periods.Count, "period")}";
        return $"{Counted.Of(table.Units.Count, "unit")} × {Counted.Of(table.Indicators.Count, "indicator")}{periods}";
    }

    private static string? Note(IndicatorTable table, string[] indicators, int[] rows)
    {
        List<string> notes = [];
        if (table.RowCount > MostRows) notes.Add($"{Counted.Of(table.RowCount - MostRows, "more row")}.");
        if (table.Indicators.Count > MostIndicators) notes.Add($"{Counted.Of(table.Indicators.Count - MostIndicators, "more indicator")}.");
        if (indicators.Any(i => rows.Any(r => table[i].StateOf(r) == ObservationState.NotAvailable))) notes.Add(".. is not available.");
        return notes.Count == 0 ? null : string.Join(" ", notes);
    }
}
