namespace InnovationPotential.Data;

/// <summary>Reads rows in memory into a table.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
/// <param name="unitOf">A row's unit.</param>
/// <param name="periodOf">A row's period; null for a cross-section.</param>
/// <param name="attributes">The unit attributes.</param>
/// <param name="indicators">The indicators.</param>
internal sealed class RowsReader<T>(
    Func<T, string> unitOf,
    Func<T, Period>? periodOf,
    IReadOnlyList<(string Name, Func<T, string?> Value)> attributes,
    (string Code, Func<T, double?> Value)[] indicators)
{
    private readonly ProblemList _problems = new();
    private readonly TableDraft _draft = new(attributes.Select(a => new DraftAttribute(a.Name)).ToArray(), ObservationKind.Actual);
    private readonly DraftColumn[] _columns = Array.ConvertAll(indicators, i => new DraftColumn(i.Code, ObservationKind.Actual));
    private int _row;

    /// <summary>Takes a row down.</summary>
    /// <param name="row">The row.</param>
    public void Read(T row)
    {
        var place = new Location { Row = ++_row, Unit = unitOf(row), Period = periodOf?.Invoke(row).Label };
        if (string.IsNullOrWhiteSpace(place.Unit))
        {
            Report(TableCodes.Blank, "The unit has no name.", place, "Name the unit, or take the row out.");
            return;
        }

        var unit = _draft.UnitOf(place.Unit);
        var slot = periodOf is null ? 0 : _draft.SlotOf(periodOf(row));
        if (!_draft.Rows.TryAdd(slot, unit, _row))
            Report(TableCodes.DuplicateUnit,
                FormattableString.Invariant($"The unit '{place.Unit}' already stands in row {_draft.Rows.Of(slot, unit)}."), place,
                "Give each unit (in each period) one row.");
        for (var c = 0; c < indicators.Length; c++)
        {
            var value = indicators[c].Value(row);
            if (value is { } number && !double.IsFinite(number))
                Report(TableCodes.NotFinite, Invariant($"The value is {number}."),
                    place with { Node = indicators[c].Code }, "Use null for a missing value.");
            _columns[c].Set(slot, unit,
                new DraftObservation(value ?? double.NaN, value is null
                    ? ObservationState.NotAvailable : ObservationState.Observed, ObservationKind.Actual, _row));
        }

        for (var a = 0; a < attributes.Count; a++)
        {
            if (attributes[a].Value(row) is { } text && _draft.Attributes[a].TryTake(unit, text) is { } known)
                Report(
                    TableCodes.Contradiction,
                    $"The '{attributes[a].Name}' of this unit is '{text}', but '{known}' in an earlier row.",
                    place with { Node = attributes[a].Name },
                    "A unit attribute has one value for each unit.");
        }
    }

    /// <summary>The table.</summary>
    /// <exception cref="InvalidInputException">Something is wrong with it.</exception>
    public IndicatorTable Build()
    {
        if (PeriodLengths.PerhapsFiscal(_draft.AllPeriods) is { } doubtful) _problems.Add(doubtful);
        if (indicators.Length == 0) Report(TableCodes.Empty, "There is no indicator.", Location.None, "Name at least one.");
        var table = _draft.Assemble(_columns, _problems.ToArray());
        List<Diagnostic> found = [.. table.Diagnostics];
        table = ErrorColumns.Fold(table, _ => false, true, found.Add);
        InvalidInputException.ThrowIfAny(found);
        return table.Saying(found.ToEquatableArray());
    }

    private void Report(string code, string message, Location place, string hint) =>
        _problems.Add(Diagnostic.Error(code, message, place, hint));
}
