namespace InnovationPotential.Data;

/// <summary>Writes a table so that it can be read again without loss.</summary>
internal static class TableCsv
{
    private static readonly HashSet<string> WideNames = new(
        ["unit", "kind", "indicator", .. KnownNames.Periods, .. KnownNames.LikelyPeriods], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> LongNames = new(
        ["unit", "indicator", "value", "unit_of_measure", "kind", "state", "note", "obs_value", "se", "standard_error", "low",
            "high", .. KnownNames.Periods,
            .. KnownNames.LikelyPeriods, .. KnownNames.Flags],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="InvalidInputException">An attribute's name means something else in the header.</exception>
    public static void Write(IndicatorTable table, Utf8Buffer output, CsvWriteOptions options) =>
        CsvText.Write(output, csv => Write(table, csv), options.EscapeFormulas, options.Separator);

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="csv">Where to.</param>
    /// <exception cref="InvalidInputException">An attribute's name means something else in the header.</exception>
    public static void Write(IndicatorTable table, CsvText csv)
    {
        IndicatorColumn[] columns = [.. table.Indicators.Select(i => table[i])];
        if (IsWide(table, columns))
        {
            WriteWide(table, columns, csv);
            return;
        }

        InvalidInputException.ThrowIfAny(table.Attributes.Where(a => LongNames.Contains(a.Name.Trim())).Select(a => Diagnostic.Error(
            TableCodes.DuplicateColumn, $"The unit attribute '{a.Name}' would be taken for the column '{a.Name}' of the observations.",
            new Location { Node = a.Name }, "Give the attribute another name.")));
        WriteLong(table, columns, csv);
    }

    private static bool IsWide(IndicatorTable table, IndicatorColumn[] columns) =>
        table.Periods.IsEmpty
        && !table.Units.Any(BareRows.IsFootnote)
        && columns.All(c => c is { UnitOfMeasure: null, Notes: null, Errors: null } && IsOfUsualKind(c) && !HasStates(c))
        && table.Attributes.All(a => a.Values.Any(v => v is not null && !LooksNumeric(v)))
        && table.Indicators.Concat(table.Attributes.Select(a => a.Name)) is var names
        && !names.Any(n => WideNames.Contains(n.Trim()) || HeaderPeriod.Is(n) || HeaderPeriod.TrySplit(n, false, out _, out _))
        && names.Distinct(StringComparer.Ordinal).Count() == table.Indicators.Count + table.Attributes.Count;

    private static bool LooksNumeric(string text) => new NumberReader(CsvOptions.Default).Read(text, out _) != FieldContent.Text;

    // What reading takes the observations for that state no kind.
    private static bool IsOfUsualKind(IndicatorColumn column) => PlanColumns.KindOf(column.Code) is var usual
        && (column.Kinds.IsEmpty ? usual == ObservationKind.Actual : column.Kinds.IndexOfAnyExcept(usual) < 0);

    private static bool HasStates(IndicatorColumn column)
    {
        for (var i = 0; i < column.States.Length; i++)
        {
            if (column.States[i] != IndicatorColumn.UsualState(column.Values[i])) return true;
        }

        return false;
    }

    private static void WriteWide(IndicatorTable table, IndicatorColumn[] columns, CsvText csv)
    {
        csv.WriteRow(["unit", .. table.Attributes.Select(a => a.Name), .. table.Indicators]);
        for (var u = 0; u < table.Units.Count; u++)
        {
            csv.Write(table.Units[u]);
            foreach (var attribute in table.Attributes.AsSpan()) csv.Write(attribute.Values[u]);
            foreach (var column in columns) csv.Write(column.Values[u]);
            csv.EndRow();
        }
    }

    private static void WriteLong(IndicatorTable table, IndicatorColumn[] columns, CsvText csv)
    {
        var hasUnitsOfMeasure = columns.Any(c => c.UnitOfMeasure is not null);
        var hasKinds = !columns.All(IsOfUsualKind);
        var hasStates = columns.Any(HasStates);
        var hasNotes = columns.Any(c => c.Notes is not null);
        List<string> header = ["unit", .. table.Attributes.Select(a => a.Name), "indicator"];
        if (hasUnitsOfMeasure) header.Add("unit_of_measure");
        if (!table.Periods.IsEmpty) header.Add("period");
        header.Add("value");
        if (hasKinds) header.Add("kind");
        if (hasStates) header.Add("state");
        if (hasNotes) header.Add("note");
        var hasErrors = columns.Any(c => c.Errors?.Any(e => !double.IsNaN(e.Standard)) == true);
        var hasIntervals = columns.Any(c => c.Errors?.Any(e => e.HasInterval) == true);
        if (hasErrors) header.Add("se");
        if (hasIntervals) header.AddRange("low", "high");
        csv.WriteRow([.. header]);
        var periods = PeriodTexts.Of(table.Periods);
        for (var row = 0; row < table.RowCount; row++)
        {
            var unit = row % table.Units.Count;
            foreach (var column in columns)
            {
                var observation = column[row];
                csv.Write(table.Units[unit]);
                foreach (var attribute in table.Attributes.AsSpan()) csv.Write(attribute.Values[unit]);
                csv.Write(column.Code);
                if (hasUnitsOfMeasure) csv.Write(column.UnitOfMeasure);
                if (!table.Periods.IsEmpty) csv.Write(periods[row / table.Units.Count]);
                csv.Write(column.Values[row]);
                if (hasKinds) csv.Write(ObservationWords.Of(observation.Kind));
                if (hasStates) csv.Write(ObservationWords.Of(observation.State));
                if (hasNotes) csv.Write(observation.Note);
                if (hasErrors) csv.Write(observation.StandardError ?? double.NaN);
                if (hasIntervals)
                {
                    csv.Write(observation.Low ?? double.NaN);
                    csv.Write(observation.High ?? double.NaN);
                }

                csv.EndRow();
            }
        }
    }
}
