namespace InnovationPotential.Data;

/// <summary>Tells the layout, and which columns are indicators.</summary>
internal sealed partial class HeaderReader
{
    private static readonly string[] Unlikely =
        ["rank", "ranking", "id", "code", "no", "no.", "nr", "№", "n", "#", "rk", "zip", "iso", "fips", "nuts", "index"];

    private TableLayout? Recognized()
    {
        var isStated = options.IndicatorColumn is not null || options.ValueColumn is not null;
        string[] values = options.ValueColumn is { } stated ? [stated] : IsForeign ? KnownNames.Values : ["value"];
        var hasValue = values.Any(n => Find(n) is not null);
        var periods = Enumerable.Range(0, _names.Length)
            .Count(c => !_taken[c] && !IsIndicator(c) && HeaderPeriod.Is(_names[c]));
        if (FindIndicatorColumn() is { } indicator)
        {
            if (hasValue) return TableLayout.Long;
            if (periods > 0) return TableLayout.IndicatorRows;
            if (isStated || KnownNames.Same(_names[indicator], "indicator")) return null;
        }
        else if (IsSdmx && hasValue)
        {
            return TableLayout.Long;
        }

        if (periods > 1 || (periods == 1 && source.HasFlags)) return TableLayout.IndicatorRows;
        if (isStated && hasValue) return TableLayout.Long;
        return HasIndicatorPeriods() ? TableLayout.IndicatorPeriods : TableLayout.Wide;
    }

    // Without a model, two years of one name are a series; with one, years behind an indicator's name are.
    private bool HasIndicatorPeriods()
    {
        if (KnownNames.Periods.Any(IsThere) || options.PeriodColumn is not null) return false;
        return Splits(lookup is not null)
            .Where(s => lookup is null || (lookup.Find(s.Stem) is { } indicator && !_names.Any(n => lookup.Find(n) == indicator)))
            .GroupBy(s => s.Stem, StringComparer.Ordinal).Any(g => g.Select(s => s.Period).Distinct().Count() > 1);
    }

    private IEnumerable<(int Field, string Stem, Period Period)> Splits(bool twoDigits)
    {
        for (var c = 0; c < _names.Length; c++)
        {
            if (!_taken[c] && !IsIndicator(c) && HeaderPeriod.TrySplit(_names[c], twoDigits, out var stem, out var period))
                yield return (c, stem, period);
        }
    }

    private void TakeIndicatorPeriods()
    {
        var contents = lookup is null ? source.Survey(_taken) : [];
        foreach (var (field, stem, period) in Splits(lookup is not null || options.Layout is not null).ToArray())
        {
            var indicator = lookup?.Find(stem);
            if (!IsAskedFor(stem, field) || (lookup is not null ? indicator is null : !contents[field].IsNumeric)) continue;
            var code = indicator?.Code ?? stem;
            _taken[field] = true;
            var first = _header.Indicators.FindIndex(i => i.Code == code && i.Period == period);
            if (first < 0) _header.Indicators.Add((field, code, indicator, period));
            else
                ReportRepeated(field,
                    $"The columns '{_names[_header.Indicators[first].Field]}' and '{_names[field]}' are one indicator in one period.");
        }

        _recognized.Add($"indicators by periods, as '{_header.Indicators.Select(i => _names[i.Field]).FirstOrDefault()}'");
        if (_header.Indicators.Count == 0) ReportMissing("No column is an indicator in a period", "Name them le_1990, le_1991 and so on.");
        ReportLacking();
    }

    private void TakeNumericColumns()
    {
        var contents = source.Survey([.. _taken.Select((t, c) => t || _names[c].Length == 0)]);
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || _names[c].Length == 0) continue;
            if (!IsAskedFor(_names[c], c)) _taken[c] = true;
            else if (contents[c].IsNumeric || (contents[c].Text is null && KnownNames.Contains(options.Only, _names[c])))
            {
                _taken[c] = true;
                _header.Indicators.Add((c, source.Header[c], null, null));
                ReportUnlikely(c, contents[c]);
            }
            else
            {
                ReportAttribute(c, contents[c]);
            }
        }

        if (_header.Indicators.Count > 0 || _header.Unit is null) return;
        problems.Add(Diagnostic.Error(
            TableCodes.Empty, "No column is an indicator.", At(null),
            "A column is one when every field that is not missing is a number."));
    }

    private bool IsAskedFor(string name, int field) =>
        options.Only.IsEmpty || KnownNames.Contains(options.Only, name) || KnownNames.Contains(options.Only, _names[field]);

    private void ReportUnlikely(int column, ColumnContent content)
    {
        var why = !content.HasNumbers
            ? "no value stands in it" : KnownNames.Contains(Unlikely, _names[column]) ? "its name says otherwise" : null;
        if (why is null || !options.Only.IsEmpty) return;
        problems.Add(Diagnostic.Information(
            TableCodes.UnlikelyIndicator,
            $"The column '{_names[column]}' is read as an indicator, though {why}.",
            At(column),
            "State it in AttributeColumns or Ignore if it is none."));
    }

    private void ReportAttribute(int column, ColumnContent content)
    {
        var kept = $"The column '{_names[column]}' is kept as a unit attribute, for '{content.Text ?? content.Identifier}'";
        var place = At(column) with { Row = content.TextRow };
        var option = content.Look switch
        {
            NumberLook.DecimalComma when !options.DecimalComma =>
                "DecimalComma if the comma is one, ThousandsSeparator if it separates thousands",
            NumberLook.Percent => "PercentSigns",
            NumberLook.Thousands => "ThousandsSeparator",
            _ => null,
        };
        if (content.Text is null)
            problems.Add(Diagnostic.Information(TableCodes.LooksLikeIdentifiers, $"{kept} would lose digits as a number.",
                At(column), "State it in AttributeColumns, or name it in Only if it is an indicator."));
        else if (option is not null)
            problems.Add(Diagnostic.Warning(TableCodes.LooksLikeNumbers,
                $"{kept} is no number as numbers are read, though it looks like one.",
                place, $"State {option}, or the column in AttributeColumns."));
        else if (content.HasNumbers)
            problems.Add(Diagnostic.Warning(TableCodes.MixedColumn, $"{kept} is no number though other fields are.", place,
                "Name the indicators to read in Only, or state the column in AttributeColumns; markers of missing values are "
                    + "MissingMarkers."));
    }

    private void TakeModelIndicators(IndicatorLookup lookup)
    {
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || lookup.Find(_names[c]) is not { } indicator) continue;
            _taken[c] = true;
            var first = _header.Indicators.FindIndex(i => i.Code == indicator.Code);
            if (first < 0) _header.Indicators.Add((c, indicator.Code, indicator, null));
            else if (_names[_header.Indicators[first].Field] is var name && name != _names[c])
                ReportRepeated(c, $"The columns '{name}' and '{_names[c]}' are both the indicator '{indicator.Code}'.");
        }

        for (var c = 0; c < _names.Length && !options.Only.IsEmpty; c++) _taken[c] |= !KnownNames.Contains(options.Only, _names[c]);
        ReportLacking();
    }

    private void ReportLacking()
    {
        foreach (var indicator in lookup?.Indicators ?? [])
        {
            if (!_header.Indicators.Exists(i => i.Code == indicator.Code)) ReportNoColumn(indicator);
        }
    }

    private string? NearestColumn(Indicator indicator)
    {
        string[] free = [.. _names.Where((n, c) => n.Length > 0 && !_taken[c])];
        var byName = indicator.Name is { } name ? Nearest.Of(name, free) : null;
        if ((Nearest.Of(indicator.Code, free) ?? byName) is not { } near) return null;
        var matched = indicator.Name is null ? "the code" : $"the code and the name '{indicator.Name}'";
        return FormattableString.Invariant(
            $"Did you mean '{near}', column {Array.IndexOf(_names, near) + 1}, unused? Columns are matched against {matched}.");
    }

    private void ReportNoColumn(Indicator indicator)
    {
        var near = Array.FindIndex(_names, n => KnownNames.Same(n, indicator.Code)
            || (indicator.Name is { } name && KnownNames.Same(n, name)));
        problems.Add(Diagnostic.Error(
            TableCodes.MissingIndicator,
            $"The table has no column for the model's indicator '{indicator.Code}'.",
            At(null) with { Node = indicator.Code },
            near >= 0
                ? $"The column '{_names[near]}' would match, were it not for its case or for another use of it."
                : NearestColumn(indicator) ?? "Add the column, empty where nothing is known, or leave the indicator out of the model."));
    }
}
