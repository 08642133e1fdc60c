namespace InnovationPotential.Data;

/// <summary>What the layouts have in common in which a row names its indicator.</summary>
internal abstract class IndicatorReader(RecordSource source, TableHeader header, IndicatorLookup? lookup, CsvOptions options,
    ProblemList problems)
    : LayoutReader(source, header, options, problems)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Location Place, int Rows)> _unknown = new(StringComparer.Ordinal);

    public override void Skip()
    {
        for (var f = 0; lookup is not null && f < Source.FieldCount; f++)
        {
            if (lookup.Find(Source.TextAt(f)) is { } indicator) _seen.Add(indicator.Code);
        }
    }

    public override void Finish()
    {
        foreach (var (name, (place, rows)) in _unknown)
        {
            var more = rows == 1 ? "" : FormattableString.Invariant($", here and in {rows - 1} more rows");
            Problems.Add(Diagnostic.Error(TableCodes.UnknownIndicator, $"The model has no indicator '{name}'{more}.", place,
                "Write an indicator's code or name as it is in the model, or take the row out."));
        }

        foreach (var indicator in lookup?.Indicators ?? [])
        {
            if (_seen.Contains(indicator.Code)) continue;
            Problems.Add(Diagnostic.Error(
                TableCodes.MissingIndicator,
                $"The table has no row for the model's indicator '{indicator.Code}'.",
                new Location { Node = indicator.Code },
                "Add its rows, or leave the indicator out of the model."));
        }
    }

    /// <summary>The column of the current record's indicator; null when it is blank or unknown, which is reported.</summary>
    /// <param name="indicator">The indicator; null when the table is read without a model.</param>
    protected DraftColumn? ReadIndicator(out Indicator? indicator)
    {
        var field = Header.Indicator!.Value;
        var text = Source.TextAt(field);
        indicator = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(TableCodes.Blank, "The indicator has no name.", field, null, "Write its code or name, or take the row out.");
            return null;
        }

        indicator = lookup?.Find(text);
        if (lookup is not null && indicator is null)
        {
            _unknown[text] = _unknown.TryGetValue(text, out var known)
                ? (known.Place, known.Rows + 1)
                : (new Location { Row = Source.Row, Column = field + 1, Unit = UnitName, Node = text }, 1);
            return null;
        }

        if (indicator is not null) _seen.Add(indicator.Code);
        var column = Draft.ColumnOf(indicator?.Code ?? text);
        ReadUnitOfMeasure(column, indicator);
        return column;
    }

    /// <summary>The current record's state; null when it states none, or an unknown one, which is reported.</summary>
    /// <param name="failed">Whether the state is unknown.</param>
    protected ObservationState? ReadState(out bool failed)
    {
        failed = false;
        if (Header.State is not { } field || Source.TextAt(field) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        var state = ObservationWords.StateOf(text);
        failed = state is null;
        if (failed)
            Report(TableCodes.UnknownState, $"'{text}' is no state of an observation.", field, null,
                $"Write one of {ObservationWords.States}.");
        return state;
    }

    /// <summary>Reports a value that its state denies.</summary>
    /// <param name="state">The state.</param>
    /// <param name="field">The value's field.</param>
    /// <param name="code">The indicator's code.</param>
    protected void ReportDenied(ObservationState state, int field, string code) => Report(
        TableCodes.StateContradictsValue,
        $"The value '{Source.TextAt(field)}' is said to be {ObservationWords.Of(state)}.",
        field,
        code,
        "Take the value out, or state it as observed or imputed.");

    private void ReadUnitOfMeasure(DraftColumn column, Indicator? indicator)
    {
        if (Header.UnitOfMeasure is not { } field || Source.TextAt(field) is not { } text || string.IsNullOrWhiteSpace(text)) return;
        if (column.UnitOfMeasure is { } known)
        {
            if (known != text)
                Report(TableCodes.Contradiction, $"The unit of measure of '{column.Code}' is '{text}', but '{known}' in an earlier row.",
                    field, column.Code, "An indicator has one unit of measure; convert the values, or make two indicators of it.");
            return;
        }

        column.UnitOfMeasure = text;
        if (indicator?.UnitOfMeasure is not { } stated || stated.Trim() == text.Trim()) return;
        Problems.Add(Diagnostic.Warning(
            TableCodes.UnitOfMeasureDiffers,
            $"The unit of measure of '{column.Code}' is '{text}' in the table, but '{stated}' in the model.",
            new Location { Row = Source.Row, Column = field + 1, Node = column.Code },
            "Make sure that the values are in the model's unit of measure."));
    }
}
