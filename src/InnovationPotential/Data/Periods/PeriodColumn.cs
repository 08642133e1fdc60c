namespace InnovationPotential.Data;

/// <summary>The texts of a column of periods, or of a header of periods: together they decide what each of them means.</summary>
/// <remarks>
/// <para>
/// 2007-08 is a month or the year from 2007 into 2008. Unless it is stated, two or more fiscal years of this or another form are fiscal
/// years, if nothing in the column can only be a month.
/// </para>
/// <para>Dates are the ends, or the beginnings, of periods: of the longest that all of them end, or begin.</para>
/// </remarks>
/// <param name="fiscalYears">Whether 2007-08 is a fiscal year; null to decide.</param>
/// <param name="isQuery">Whether the texts come from a query, for hints.</param>
internal sealed class PeriodColumn(bool? fiscalYears, bool isQuery = false)
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<PeriodForm, int> _forms = [];
    private readonly List<WrittenPeriod> _written = [];

    /// <summary>How many were added that may differ.</summary>
    public int Count => _written.Count;

    /// <summary>The position of a text that was added.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="slot">The position; texts that mean the same whatever the others are have one.</param>
    public bool TryFind(string text, out int slot) => _texts.TryGetValue(text, out slot);

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="slot">Its position.</param>
    /// <returns>Whether it is a period or a date; otherwise nothing was added.</returns>
    public bool TryAdd(string text, Location place, out int slot)
    {
        slot = -1;
        if (!PeriodForm.TryRead(text, out var form)) return false;
        if (!_forms.TryGetValue(form, out slot))
        {
            slot = _written.Count;
            _forms.Add(form, slot);
            _written.Add(new WrittenPeriod(form, text, place));
        }

        _texts[text] = slot;
        return true;
    }

    /// <summary>How to write what is no period.</summary>
    /// <param name="text">The text.</param>
    public string HintFor(string text) => PeriodForm.LooksLikeDate(text) ? DateHint : $"Write {Period.Forms}.";

    /// <summary>The period of each position, and what must be said of them; where there is an error, some are meaningless.</summary>
    public (Period[] Periods, List<Diagnostic> Found) Decide()
    {
        var found = new List<Diagnostic>();
        var asFiscal = new FiscalYearRule(_written, fiscalYears).Decide(found);
        var dates = _written.Where(w => w.Form.Notation == PeriodNotation.Date).ToArray();
        var forms = Array.ConvertAll(dates, d => d.Form);
        var dated = DateRule.KindOf(forms);
        if (dated is null)
        {
            var odd = dates[DateRule.Odd(forms)];
            found.Add(Diagnostic.Error(
                TableCodes.DatesWithoutPeriod,
                $"The dates share neither the first nor the last day of a month, quarter, half-year or year: one is '{odd.Text}'.",
                odd.Place,
                DateHint));
        }

        var periods = _written.ConvertAll(w => w.Form.Notation switch
        {
            PeriodNotation.Date => w.Form.As(dated ?? PeriodKind.Month),
            PeriodNotation.Consecutive when asFiscal => w.Form.As(PeriodKind.FiscalYear, w.Text),
            _ => w.Form.Alone(w.Text),
        }).ToArray();
        if (PeriodLengths.Mix(periods) is { } mix && !found.HasErrors())
        {
            found.Add(Diagnostic.Information(
                TableCodes.MixedLengths,
                $"The periods differ in length: {mix}. Values of different length never stand in one row.",
                hint: "Nothing to mend where indicators have different frequencies."));
        }

        return (periods, found);
    }

    private string DateHint => isQuery
        ? "Select the period instead of the date, such as EXTRACT(YEAR FROM …), or 2018Q4 or 2018-12 as a text."
        : "Write the period instead of the date: 2018, 2018Q4 or 2018-12; or the last days (or the first) of periods as 2018-12-31.";
}
