using System.Globalization;
using InnovationPotential.Text;

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
        var hasPeriods = !table.Periods.IsEmpty;
        List<TextColumn> columns = ["unit"];
        if (hasPeriods) columns.Add("period");
        columns.AddRange(table.Attributes.Select(a => new TextColumn(a.Name)));
        columns.AddRange(indicators.Select(i => TextColumn.Number(table[i].UnitOfMeasure is { } unit ? $"{i} ({unit})" : i)));
        var preview = new TextTable(columns.ToArray()) { Caption = Caption(table), Note = Note(table, indicators) };
        for (var row = 0; row < Math.Min(MostRows, table.RowCount); row++)
        {
            var unit = row % table.Units.Count;
            List<string?> cells = [table.Units[unit]];
            if (hasPeriods) cells.Add(table.Periods[row / table.Units.Count].Label);
            cells.AddRange(table.Attributes.Select(a => a.Values[unit]));
            cells.AddRange(indicators.Select(i => Cell(table[i][row])));
            preview.Add(cells.ToArray());
        }

        return preview;
    }

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
        var periods = table.Periods.IsEmpty ? "" : $" × {Count(table.Periods.Count, "period")}";
        return $"{Count(table.Units.Count, "unit")} × {Count(table.Indicators.Count, "indicator")}{periods}";
    }

    private static string? Note(IndicatorTable table, string[] indicators)
    {
        List<string> notes = [];
        if (table.RowCount > MostRows) notes.Add($"{Count(table.RowCount - MostRows, "more row")}.");
        if (table.Indicators.Count > MostIndicators) notes.Add($"{Count(table.Indicators.Count - MostIndicators, "more indicator")}.");
        if (indicators.Any(i => Enumerable.Range(0, Math.Min(MostRows, table.RowCount))
            .Any(r => table[i][r].State == ObservationState.NotAvailable))) notes.Add(".. is not available.");
        return notes.Count == 0 ? null : string.Join(" ", notes);
    }

    private static string Count(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
