namespace InnovationPotential.Data;

/// <summary>A row for each observation.</summary>
internal sealed class LongReader(TableInput input, TableHeader header) : IndicatorReader(input, header)
{
    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var slot = ReadSlot();
        var column = ReadIndicator(out var indicator);
        ReadAttributes(unit, slot);
        if (column is null) return;
        var kind = ReadKind();
        var state = ReadState(out var failed);
        var field = Header.Value!.Value;
        var value = ReadValue(field, column.Code, indicator, out var noValue);
        var flag = Stated(Header.Flag)?.Trim() ?? "";
        if (!failed && !noValue) state = Settled(state, flag, value, field, column.Code);
        if (unit < 0 || slot < 0) return;
        foreach (var (at, suffix) in Header.Errors) ReadError(at, column.Code + suffix, slot, unit);
        var first = column.RowOf(slot, unit);
        var note = ReadNote() ?? ObservationFlags.NoteOf(flag);
        if (first > 0) ReportRepeated(first, column.Code);
        else column.Set(slot, unit, new DraftObservation(
            value, state ?? ObservationState.NotAvailable, ObservationFlags.KindOf(flag) ?? kind ?? column.Usual, Source.Row, note));
    }

    private void ReadError(int field, string code, int slot, int unit)
    {
        var error = ReadValue(field, code, null, out _);
        if (!double.IsNaN(error))
            Draft.ColumnOf(code).Set(slot, unit,
                new DraftObservation(error, ObservationState.Observed, ObservationKind.Actual, Source.Row));
    }

    private ObservationState Settled(ObservationState? stated, string flag, double value, int field, string code)
    {
        var missing = double.IsNaN(value);
        var state = stated ?? ObservationFlags.StateOf(flag, missing);
        var claimsValue = state is ObservationState.Observed or ObservationState.Imputed;
        if (!missing && !claimsValue) ReportDenied(state, field, code);
        if (missing && claimsValue)
        {
            Report(
                TableCodes.StateContradictsValue,
                $"There is no value, but the observation is said to be {ObservationWords.Of(state)}.",
                field,
                code,
                "Write the value, or state it as not-available.");
        }

        return state;
    }

    private void ReportRepeated(int first, string code) => Repeated(Diagnostic.Error(
        TableCodes.DuplicateObservation,
        FormattableString.Invariant(
            $"The observation of '{code}' for this unit{(PeriodName is null ? "" : " and period")} already stands in row {first}."),
        At(IndicatorField, code),
        Header.Period is null ? "Keep one of the rows; if they are periods, name their column by PeriodColumn." : "Keep one of the rows."));
}
