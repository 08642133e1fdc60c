using InnovationPotential.Text;

namespace InnovationPotential.Data;

/// <summary>Tells the layout, and which columns are indicators.</summary>
internal sealed partial class HeaderReader
{
    private static readonly string[] Unlikely =
        ["rank", "ranking", "id", "code", "no", "no.", "nr", "№", "n", "#", "rk", "zip", "iso", "fips", "nuts", "index"];

    private TableLayout? Recognized()
    {
        var isStated = _options.IndicatorColumn is not null || _options.ValueColumn is not null;
        var hasValue = (_options.ValueColumn is { } stated
            ? Find(stated)
            : (IsForeign ? KnownNames.Values : ["value"]).Select(n => Find(n)).FirstOrDefault(c => c is not null)) is not null;
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

        if (periods > 1 || (periods == 1 && _source.HasFlags)) return TableLayout.IndicatorRows;
        if (isStated && hasValue) return TableLayout.Long;
        return HasIndicatorPeriods() ? TableLayout.IndicatorPeriods : TableLayout.Wide;
    }

    // Without a model, two years of one name are a series; with one, years behind an indicator's name are.
    private bool HasIndicatorPeriods()
    {
        if (KnownNames.Periods.Any(n => Find(n) is { } c && !IsIndicator(c)) || _options.PeriodColumn is not null) return false;
        return Splits(_lookup is not null)
            .Where(s => _lookup is null || (_lookup.Find(s.Stem) is not null && !HasColumnOf(_lookup.Find(s.Stem)!)))
            .GroupBy(s => s.Stem, StringComparer.Ordinal).Any(g => g.Select(s => s.Period).Distinct().Count() > 1);
    }

    private bool HasColumnOf(Indicator indicator) => _names.Any(n => _lookup!.Find(n) == indicator);

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
        var contents = _lookup is null ? _source.Survey(_taken) : [];
        foreach (var (field, stem, period) in Splits(_lookup is not null || _options.Layout is not null).ToArray())
        {
            var indicator = _lookup?.Find(stem);
            if (!IsAskedFor(stem, field) || (_lookup is not null ? indicator is null : !contents[field].IsNumeric)) continue;
            var code = indicator?.Code ?? stem;
            _taken[field] = true;
            var first = _header.Periods.FindIndex(p => p.Code == code && p.Period == period);
            if (first < 0) _header.Periods.Add((field, period, code, indicator));
            else
                ReportRepeated(field,
                    $"The columns '{_names[_header.Periods[first].Field]}' and '{_names[field]}' are one indicator in one period.");
        }

        _recognized.Add($"indicators by periods, as '{_header.Periods.Select(p => _names[p.Field]).FirstOrDefault()}'");
        if (_header.Periods.Count == 0) ReportMissing("No column is an indicator in a period", "Name them le_1990, le_1991 and so on.");
        foreach (var indicator in _lookup?.Indicators ?? [])
        {
            if (!_header.Periods.Exists(p => p.Code == indicator.Code)) ReportNoColumn(indicator);
        }
    }

    private void TakeIndicators()
    {
        if (_lookup is null) TakeNumericColumns();
        else TakeModelIndicators(_lookup);
        if (_lookup is null && _header.Indicators.Count == 0 && _header.Unit is not null)
        {
            _problems.Add(Diagnostic.Error(
                TableCodes.Empty, "No column is an indicator.", At(null),
                "A column is one when every field that is not missing is a number."));
        }
    }

    private void TakeNumericColumns()
    {
        var contents = _source.Survey([.. _taken.Select((t, c) => t || _names[c].Length == 0)]);
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || _names[c].Length == 0) continue;
            if (!IsAskedFor(_names[c], c)) _taken[c] = true;
            else if (contents[c].IsNumeric || (contents[c].Text is null && KnownNames.Contains(_options.Only, _names[c])))
            {
                _taken[c] = true;
                _header.Indicators.Add((c, _source.Header[c], null));
                ReportUnlikely(c, contents[c]);
            }
            else
            {
                ReportAttribute(c, contents[c]);
            }
        }
    }

    private bool IsAskedFor(string name, int field) =>
        _options.Only.IsEmpty || KnownNames.Contains(_options.Only, name) || KnownNames.Contains(_options.Only, _names[field]);

    private void ReportUnlikely(int column, ColumnContent content)
    {
        var why = !content.HasNumbers
            ? "no value stands in it" : KnownNames.Contains(Unlikely, _names[column]) ? "its name says otherwise" : null;
        if (why is null || !_options.Only.IsEmpty) return;
        _problems.Add(Diagnostic.Information(
            TableCodes.UnlikelyIndicator,
            $"The column '{_names[column]}' is read as an indicator, though {why}.",
            At(column),
            "State it in AttributeColumns or Ignore if it is none."));
    }

    private void ReportAttribute(int column, ColumnContent content)
    {
        if (content.Text is { } text)
        {
            var option = content.Look switch
            {
                NumberLook.DecimalComma when !_options.DecimalComma =>
                    "DecimalComma if the comma is one, ThousandsSeparator if it separates thousands",
                NumberLook.Percent => "PercentSigns",
                NumberLook.Thousands => "ThousandsSeparator",
                _ => null,
            };
            if (option is not null)
            {
                _problems.Add(Diagnostic.Warning(
                    TableCodes.LooksLikeNumbers,
                    $"The column '{_names[column]}' is kept as a unit attribute, for '{text}' is no number as numbers are read, though it "
                        + $"looks like one.",
                    At(column) with { Row = content.TextRow },
                    $"State {option}, or the column in AttributeColumns."));
            }
            else if (content.HasNumbers)
            {
                _problems.Add(Diagnostic.Warning(
                    TableCodes.MixedColumn,
                    $"The column '{_names[column]}' is kept as a unit attribute, for '{text}' is no number though other fields are.",
                    At(column) with { Row = content.TextRow },
                    "Name the indicators to read in Only, or state the column in AttributeColumns; markers of missing values are "
                        + "MissingMarkers."));
            }

            return;
        }

        _problems.Add(Diagnostic.Information(
            TableCodes.LooksLikeIdentifiers,
            $"The column '{_names[column]}' is kept as a unit attribute, for '{content.Identifier}' would lose digits as a number.",
            At(column),
            "State it in AttributeColumns, or name it in Only if it is an indicator."));
    }

    private void TakeModelIndicators(IndicatorLookup lookup)
    {
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || lookup.Find(_names[c]) is not { } indicator) continue;
            _taken[c] = true;
            if (_header.Indicators.Find(i => i.Code == indicator.Code) is { Code: not null } first)
            {
                if (!Same(_names[first.Field], _names[c]))
                    ReportRepeated(c, $"The columns '{_names[first.Field]}' and '{_names[c]}' are both the indicator '{indicator.Code}'.");
                continue;
            }

            _header.Indicators.Add((c, indicator.Code, indicator));
        }

        for (var c = 0; c < _names.Length && !_options.Only.IsEmpty; c++) _taken[c] |= !KnownNames.Contains(_options.Only, _names[c]);
        foreach (var indicator in lookup.Indicators)
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
        _problems.Add(Diagnostic.Error(
            TableCodes.MissingIndicator,
            $"The table has no column for the model's indicator '{indicator.Code}'.",
            At(null) with { Node = indicator.Code },
            near >= 0
                ? $"The column '{_names[near]}' would match, were it not for its case or for another use of it."
                : NearestColumn(indicator) ?? "Add the column, empty where nothing is known, or leave the indicator out of the model."));
    }
}
