namespace InnovationPotential.Data;

/// <summary>Whether 2007-08 is a fiscal year or a month, by what else stands in its column.</summary>
/// <param name="written">The column.</param>
/// <param name="stated">What is stated; null to decide.</param>
internal sealed class FiscalYearRule(IReadOnlyList<WrittenPeriod> written, bool? stated)
{
    private const string Option = "FiscalYears (--fiscal-years)";
    private readonly WrittenPeriod[] _between = Of(PeriodNotation.Consecutive, written);
    private readonly WrittenPeriod[] _months = Of(PeriodNotation.Month, written);

    /// <summary>Decides, and says what must be said.</summary>
    /// <param name="found">Where to say it.</param>
    public bool Decide(List<Diagnostic> found)
    {
        WarnOfNames(found);
        if (_between.Length == 0) return false;
        var years = written
            .Where(w => w.Form.Notation is PeriodNotation.Consecutive or PeriodNotation.FiscalYear or PeriodNotation.NamedFiscalYear)
            .Select(w => w.Form.Year).Distinct().Count();
        var asFiscal = stated ?? (_months.Length == 0 && (years > 1 || !_between[0].Form.CanBeMonth));
        if (!asFiscal) ReportMonths(found);
        else if (stated is null)
        {
            var manner = _between.Length == 1 ? "is read as a fiscal year" : "are read as fiscal years, each from one year into the next";
            found.Add(Diagnostic.Information(
                TableCodes.ReadAsFiscalYears,
                $"{Named} {manner}.",
                _between[0].Place,
                $"State {Option} as false if they are months."));
        }

        return asFiscal;
    }

    private void ReportMonths(List<Diagnostic> found)
    {
        foreach (var none in _between.Where(w => !w.Form.CanBeMonth))
        {
            var why = _months.Length > 0 ? $"holds months such as '{_months[0].Text}'" : "is stated to hold months";
            found.Add(Diagnostic.Error(
                TableCodes.NotAPeriod,
                $"'{none.Text}' is no month, and the column {why}.",
                none.Place,
                $"Correct it; or, if it is a fiscal year, write {none.Form.As(PeriodKind.FiscalYear)}."));
        }

        // Among months of every year those with the next year's number are few; where they are most, the others may be slips.
        if (stated is not null || (_months.Length > 0 && _between.Length <= _months.Length)) return;
        var reason = _months.Length == 0 ? "" : $", for '{_months[0].Text}' can only be one";
        found.Add(Diagnostic.Warning(
            TableCodes.ReadAsMonths,
            $"{Named} {(_between.Length == 1 ? "is read as a month" : "are read as months")}{reason}.",
            _between[0].Place,
            $"For fiscal years, state {Option} or write {_between[0].Form.As(PeriodKind.FiscalYear)}; for months, state it as false."));
    }

    private void WarnOfNames(List<Diagnostic> found)
    {
        var named = Of(PeriodNotation.NamedFiscalYear, written);
        if (named.Length == 0 || !written.Any(w => w.Form.Notation is PeriodNotation.FiscalYear or PeriodNotation.Consecutive)) return;
        var year = named[0].Form.As(PeriodKind.FiscalYear);
        found.Add(Diagnostic.Information(
            TableCodes.NamedFiscalYears,
            FormattableString.Invariant(
                $"'{named[0].Text}' is taken for the fiscal year that ends in {named[0].Form.Year + 1}, the same as {year}."),
            named[0].Place,
            "Write all fiscal years in one form if yours are named after the year in which they begin."));
    }

    private string Named => _between switch
    {
        [var only] => $"'{only.Text}'",
        [var first, var second] => $"'{first.Text}' and '{second.Text}'",
        _ => FormattableString.Invariant($"'{_between[0].Text}', '{_between[1].Text}' and {_between.Length - 2} more"),
    };

    private static WrittenPeriod[] Of(PeriodNotation notation, IReadOnlyList<WrittenPeriod> written) =>
        [.. written.Where(w => w.Form.Notation == notation)];
}
