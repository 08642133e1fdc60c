namespace InnovationPotential.Data;

/// <summary>What the layouts have in common in which a row names its indicator, or in which there is only one.</summary>
internal abstract class IndicatorReader(TableInput input, TableHeader header) : LayoutReader(input, header)
{
    private const int Named = 10;
    private readonly IndicatorLookup? _lookup = input.Lookup;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Location Place, int Rows)> _unknown = new(StringComparer.Ordinal);
    private readonly DraftAttribute _measures = new(header.UnitOfMeasure is { } field ? input.Source.Header[field] : "");
    private readonly Dictionary<string, Diagnostic> _contradictions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _multiplied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _wanted = new(StringComparer.Ordinal);

    /// <summary>The field that names the indicator, or else the unit, for messages.</summary>
    protected int IndicatorField => Header.Indicator ?? Header.Unit!.Value;

    protected override IEnumerable<DraftAttribute> Dimensions =>
        _measures.VariesWithin ? base.Dimensions.Append(_measures) : base.Dimensions;

    public override void Skip()
    {
        for (var f = 0; _lookup is not null && f < Source.FieldCount; f++)
        {
            if (_lookup.Find(Source.TextAt(f)) is { } indicator) _seen.Add(indicator.Code);
        }
    }

    public override void Finish()
    {
        base.Finish();
        if (!(HasRepetitions && _measures.VariesWithin))
        {
            foreach (var contradiction in _contradictions.Values) Problems.Add(contradiction);
        }

        if (_unknown.Count > 0) Problems.Add(Unknown());
        foreach (var indicator in _lookup?.Indicators ?? [])
        {
            if (_seen.Contains(indicator.Code)) continue;
            Problems.Add(Diagnostic.Error(
                TableCodes.MissingIndicator,
                $"The table has no row for the model's indicator '{indicator.Code}'.",
                new Location { Node = indicator.Code },
                _unknown.Count > 0
                    ? $"{Nearest.DidYouMean(indicator.Code, _unknown.Keys)}Its rows name {UnknownNames}: write the model's "
                        + $"codes or names."
                    : "Add its rows, or leave the indicator out of the model."));
        }
    }

    /// <summary>The column of the current record's indicator; null when it is blank, which is reported, or not asked for.</summary>
    /// <param name="indicator">The indicator; null when the table is read without a model.</param>
    protected DraftColumn? ReadIndicator(out Indicator? indicator)
    {
        var text = Header.Indicator is { } field ? Source.TextAt(field) : Header.OnlyIndicator!;
        indicator = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(TableCodes.Blank, "The indicator has no name.", IndicatorField, null, "Write its code or name, or take the row out.");
            return null;
        }

        if (!IsWanted(text)) return null;
        if (_lookup is not null)
        {
            indicator = _lookup.Find(text) ?? (Header.IndicatorName is { } names ? _lookup.Find(Source.TextAt(names)) : null);
            if (indicator is null)
            {
                _unknown[text] = _unknown.TryGetValue(text, out var known)
                    ? (known.Place, known.Rows + 1) : (At(IndicatorField, text) with { Period = null }, 1);
                return null;
            }

            _seen.Add(indicator.Code);
        }

        var column = Draft.ColumnOf(indicator?.Code ?? text);
        ReadUnitOfMeasure(column, indicator);
        ReadMultiplier(column);
        return column;
    }

    /// <summary>The current record's state; null when it states none, or an unknown one, which is reported.</summary>
    /// <param name="failed">Whether the state is unknown.</param>
    protected ObservationState? ReadState(out bool failed)
    {
        failed = false;
        if (Header.State is not { } field || Stated(field) is not { } text) return null;
        var state = ObservationWords.StateOf(text);
        failed = state is null;
        if (failed)
            Report(TableCodes.UnknownState, $"'{text}' is no state of an observation.", field, null,
                $"Write one of {ObservationWords.States}.");
        return state;
    }

    /// <summary>What the current record's source says of the observation; null when it says nothing.</summary>
    protected string? ReadNote() => Header.Note is { } field && Source.TextAt(field) is { Length: > 0 } note ? note : null;

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

    // What Only and Ignore name here are indicators; what they name among the columns, the header has seen to.
    private bool IsWanted(string text)
    {
        if (Header.Indicator is null || (Options.Only.IsEmpty && Options.Ignore.IsEmpty)) return true;
        if (_wanted.TryGetValue(text, out var wanted)) return wanted;
        wanted = (Options.Only.IsEmpty || KnownNames.Contains(Options.Only, text)) && !KnownNames.Contains(Options.Ignore, text);
        _wanted.Add(text, wanted);
        return wanted;
    }

    private Diagnostic Unknown()
    {
        var rows = _unknown.Values.Sum(u => u.Rows);
        return Diagnostic.Information(
            TableCodes.UnknownIndicator,
            FormattableString.Invariant(
                $"The model has no indicator {UnknownNames}; {Counted.Of(rows, "row")} {(rows == 1 ? "is" : "are")} left out."),
            _unknown.Values.MinBy(u => u.Place.Row).Place,
            "Write an indicator's code or name as it is in the model where one is meant.");
    }

    private string UnknownNames => string.Join(", ", _unknown.Keys.Take(Named).Select(n => $"'{n}'"))
        + (_unknown.Count > Named ? FormattableString.Invariant($" and {_unknown.Count - Named} more") : "");

    // Values in thousands beside values in millions are not comparable, whatever else is right with them.
    private void ReadMultiplier(DraftColumn column)
    {
        if (Header.Multiplier is not { } field || Stated(field)?.Trim() is not { } text) return;
        column.Multiplier ??= text;
        if (column.Multiplier == text || !_multiplied.Add(column.Code)) return;
        Problems.Add(Diagnostic.Warning(
            TableCodes.MultipliersDiffer,
            $"The values of '{column.Code}' stand in different multiples: '{Source.Header[field]}' is '{text}', but "
                + $"'{column.Multiplier}' in an earlier row. They are read as they stand.",
            At(field, column.Code),
            "Bring them to one power of ten before reading, or fix the column by Where."));
    }

    private void ReadUnitOfMeasure(DraftColumn column, Indicator? indicator)
    {
        if (Header.UnitOfMeasure is not { } field || Stated(field) is not { } text) return;
        if (UnitName is { } unit) _measures.Take(Draft.UnitOf(unit), 0, text);
        if (column.UnitOfMeasure is { } known)
        {
            if (known != text && !_contradictions.ContainsKey(column.Code))
            {
                _contradictions.Add(column.Code, Diagnostic.Error(
                    TableCodes.Contradiction,
                    $"The unit of measure of '{column.Code}' is '{text}', but '{known}' in an earlier row.",
                    At(field, column.Code),
                    "An indicator has one unit of measure; convert the values, make two indicators of it, or fix the column by Where."));
            }

            return;
        }

        column.UnitOfMeasure = text;
        if (indicator?.UnitOfMeasure is not { } stated || stated.Trim() == text.Trim()) return;
        Problems.Add(Diagnostic.Warning(
            TableCodes.UnitOfMeasureDiffers,
            $"The unit of measure of '{column.Code}' is '{text}' in the table, but '{stated}' in the model.",
            At(field, column.Code) with { Unit = null, Period = null },
            "Make sure that the values are in the model's unit of measure."));
    }
}
