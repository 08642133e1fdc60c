namespace InnovationPotential.Preparation;

/// <summary>
/// A table that a step is changing. The step reads the table as it was and writes beside it, so that no cell it changes is evidence for
/// another.
/// </summary>
internal sealed class TableEditor(IndicatorTable table, string step)
{
    private readonly Dictionary<string, ColumnEditor> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private EquatableArray<string>? _units;

    /// <summary>The table before the step.</summary>
    public IndicatorTable Table => table;

    public List<CellChange> Log { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The units and indicators that the step has left out.</summary>
    public IReadOnlyList<string> Excluded =>
        [.. table.Units.Where(u => _units is { } kept && !kept.AsSpan().Contains(u)), .. table.Indicators.Where(_left.Contains)];

    /// <summary>The column of an indicator, for writing.</summary>
    public ColumnEditor Edit(string indicator)
    {
        if (!_columns.TryGetValue(indicator, out var editor)) _columns.Add(indicator, editor = new ColumnEditor(table[indicator]));
        return editor;
    }

    /// <summary>Whether a missing cell may get a value: what does not apply to a unit has none.</summary>
    public static bool IsOpen(IndicatorColumn column, int row) =>
        double.IsNaN(column.Values[row]) && (column.States.IsEmpty || column.States[row] != ObservationState.NotApplicable);

    /// <summary>Writes a value, for a reason.</summary>
    public void Set(string indicator, int row, double value, string? reason)
    {
        Edit(indicator).Set(row, value);
        Log.Add(Change(indicator, row, value) with { Reason = reason });
    }

    /// <summary>Writes a value that was missing.</summary>
    public void Impute(string indicator, int row, ImputedValue imputed)
    {
        var column = Edit(indicator);
        column.Set(row, imputed.Value);
        column.Mark(row, ObservationState.Imputed);
        Log.Add(Change(indicator, row, imputed.Value) with
        {
            Reliability = Known(imputed.Accuracy.Reliability),
            ExpectedError = Known(imputed.Accuracy.ExpectedError)
        });
    }

    public void Keep(IEnumerable<string> units) => _units = units.ToEquatableArray();

    public void Leave(string indicator) => _left.Add(indicator);

    /// <summary>The number of some rows and the names of the first, such as <c>7 (A 2020, B 2021, …)</c>.</summary>
    public string Counted(IReadOnlyList<int> rows)
    {
        const int Named = 5;
        var names = rows.Take(Named).Select(r => table.PeriodAt(r) is { } period ? $"{table.UnitAt(r)} {period}" : table.UnitAt(r));
        return $"{rows.Count} ({string.Join(", ", names)}{(rows.Count > Named ? ", …" : "")})";
    }

    /// <summary>The table after the step.</summary>
    public IndicatorTable Build()
    {
        var columns = table.Indicators.Where(i => !_left.Contains(i))
            .Select(i => _columns.TryGetValue(i, out var editor) ? editor.Build() : table[i]).ToArray();
        var changed = IndicatorTable.Build(table.Units, table.Periods, columns, table.Attributes, table.Diagnostics);
        if (_units is not { } units) return changed;
        var fewer = changed.OfUnits(units);
        return IndicatorTable.Build(fewer.Units, fewer.Periods, [.. fewer.Indicators.Select(i => fewer[i])], fewer.Attributes,
            table.Diagnostics);
    }

    private CellChange Change(string indicator, int row, double value) =>
        new(step, indicator, table.UnitAt(row), table.PeriodAt(row), Known(table[indicator].Values[row]), Known(value));

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
