namespace InnovationPotential.Data;

/// <summary>A row for each observation.</summary>
internal sealed class LongReader(RecordSource source, TableHeader header, IndicatorLookup? lookup, CsvOptions options, ProblemList problems)
    : IndicatorReader(source, header, lookup, options, problems)
{
    public override void ReadRecord()
    {
        var unit = ReadUnit();
        var slot = ReadSlot();
        var column = ReadIndicator(out var indicator);
        var kind = ReadKind();
        var state = ReadState(out var failed);
        ReadAttributes(unit);
        if (column is null) return;
        var field = Header.Value!.Value;
        var value = ReadValue(field, column.Code, indicator, out var noValue);
        if (!failed && !noValue) state = Settled(state, value, field, column.Code);
        if (unit < 0 || slot < 0) return;
        var first = column.RowOf(slot, unit);
        if (first == 0) column.Set(slot, unit, new DraftObservation(value, state ?? ObservationState.NotAvailable, kind, Source.Row));
        else ReportRepeated(first, column.Code);
    }

    private ObservationState Settled(ObservationState? stated, double value, int field, string code)
    {
        var missing = double.IsNaN(value);
        var state = stated ?? (missing ? ObservationState.NotAvailable : ObservationState.Observed);
        var claimsValue = state is ObservationState.Observed or ObservationState.Imputed;
        if (!missing && !claimsValue) ReportDenied(state, field, code);
        if (missing && claimsValue)
            Report(TableCodes.StateContradictsValue, $"There is no value, but the observation is said to be {ObservationWords.Of(state)}.",
                field, code, "Write the value, or state it as not-available.");
        return state;
    }

    private void ReportRepeated(int first, string code) => Report(
        TableCodes.DuplicateObservation,
        FormattableString.Invariant(
            $"The observation of '{code}' for this unit{(PeriodName is null ? "" : " and period")} already stands in row {first}."),
        Header.Indicator!.Value,
        code,
        Header.Period is null ? "Keep one of the rows; if they are periods, name their column 'period'." : "Keep one of the rows.");
}
