namespace InnovationPotential.Data;

/// <summary>Tells from the names of the columns what they mean.</summary>
internal sealed class HeaderReader
{
    private readonly RecordSource _source;
    private readonly IndicatorLookup? _lookup;
    private readonly CsvOptions _options;
    private readonly ProblemList _problems;
    private readonly string[] _names;
    private readonly bool[] _taken;
    private readonly TableHeader _header = new();

    private HeaderReader(RecordSource source, IndicatorLookup? lookup, CsvOptions options, ProblemList problems)
    {
        _source = source;
        _lookup = lookup;
        _options = options;
        _problems = problems;
        _names = source.Header.Select(h => h.Trim()).ToArray();
        _taken = new bool[_names.Length];
    }

    /// <summary>Reads the header; whatever is wrong with it is reported.</summary>
    /// <param name="source">The records.</param>
    /// <param name="lookup">The model's indicators; null to take what there is.</param>
    /// <param name="options">What is stated.</param>
    /// <param name="problems">Where to report.</param>
    public static TableHeader Read(RecordSource source, IndicatorLookup? lookup, CsvOptions options, ProblemList problems)
    {
        var reader = new HeaderReader(source, lookup, options, problems);
        reader.ReportBlankOrRepeated();
        reader.TakeColumns();
        return reader._header;
    }

    private void TakeColumns()
    {
        _header.Unit = Take(_options.UnitColumn);
        if (_header.Unit is null)
            ReportMissing($"There is no column '{_options.UnitColumn}' of units",
                $"The columns are {string.Join(", ", _names)}. State the right one as UnitColumn.");
        _header.Layout = _options.Layout ?? Recognized();
        switch (_header.Layout)
        {
            case TableLayout.Wide:
                _header.Period = TakePeriod();
                _header.Kind = TakeUnlessIndicator("kind");
                TakeAttributes();
                TakeIndicators();
                break;
            case TableLayout.IndicatorRows:
                TakeIndicator();
                TakeObservationColumns();
                TakeAttributes();
                TakePeriods();
                break;
            case TableLayout.Long:
                TakeIndicator();
                _header.Value = Take("value");
                if (_header.Value is null) ReportMissing("There is no column 'value'", "In the long layout it holds the observations.");
                _header.Period = TakePeriod();
                TakeObservationColumns();
                TakeAttributes();
                break;
            default:
                ReportMissing(
                    "There is a column 'indicator', but neither a column 'value' nor columns that are periods",
                    "Name the column of observations 'value', or those of periods 2016, 2017 and so on; or state the layout.");
                return;
        }

        for (var c = 0; c < _names.Length; c++)
        {
            if (!_taken[c] && _names[c].Length > 0) _header.Attributes.Add((c, _source.Header[c]));
        }

        _header.Attributes.Sort((a, b) => a.Field.CompareTo(b.Field));
    }

    private TableLayout? Recognized()
    {
        if (Find("indicator") is not { } indicator || IsIndicator(indicator)) return TableLayout.Wide;
        if (Find("value") is not null) return TableLayout.Long;
        return _names.Any(n => PeriodForm.TryRead(n, out _)) ? TableLayout.IndicatorRows : null;
    }

    private void TakeIndicator()
    {
        _header.Indicator = Take("indicator");
        if (_header.Indicator is null) ReportMissing("There is no column 'indicator'", "It holds the indicators' codes or names.");
    }

    private void TakeObservationColumns()
    {
        _header.UnitOfMeasure = Take("unit_of_measure");
        _header.Kind = Take("kind");
        _header.State = Take("state");
    }

    private int? TakePeriod()
    {
        if (_options.PeriodColumn is not { } stated) return TakeUnlessIndicator("period") ?? TakeUnlessIndicator("year");
        var column = Take(stated);
        if (column is null) ReportMissing($"There is no column '{stated}' of periods", $"The columns are {string.Join(", ", _names)}.");
        return column;
    }

    private void TakeAttributes()
    {
        foreach (var name in _options.AttributeColumns)
        {
            if (Find(name, true) is not { } column)
                ReportMissing($"There is no column '{name}'", "It is stated as a unit attribute.", false);
            else if (!_taken[column])
            {
                _taken[column] = true;
                _header.Attributes.Add((column, _source.Header[column]));
            }
        }
    }

    private void TakePeriods()
    {
        var column = new PeriodColumn(_options.FiscalYears, _source.IsQuery);
        List<(int Field, int Slot)> written = [];
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || !column.TryAdd(_names[c], At(c) with { Node = null, Period = _names[c] }, out var slot)) continue;
            _taken[c] = true;
            written.Add((c, slot));
        }

        var (periods, found) = column.Decide();
        foreach (var diagnostic in found) _problems.Add(diagnostic);
        foreach (var (c, slot) in written)
        {
            var period = periods[slot];
            var first = _header.Periods.FindIndex(p => p.Period == period);
            if (first < 0) _header.Periods.Add((c, period));
            else if (_names[_header.Periods[first].Field] is var name && !Same(name, _names[c]))
                ReportRepeated(c, $"The columns '{name}' and '{_names[c]}' are the same period.");
        }

        if (_header.Periods.Count == 0) ReportMissing("No column is a period", "Name the columns of observations 2016, 2017 and so on.");
    }

    private void TakeIndicators()
    {
        if (_lookup is null) TakeNumericColumns();
        else TakeModelIndicators(_lookup);
        if (_lookup is null && _header.Indicators.Count == 0 && _header.Unit is not null)
        {
            _problems.Add(Diagnostic.Error(TableCodes.Empty, "No column is an indicator.", At(null),
                "A column is one when every field that is not missing is a number."));
        }
    }

    private void TakeNumericColumns()
    {
        var contents = _source.Survey();
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || _names[c].Length == 0) continue;
            if (contents[c].IsNumeric)
            {
                _taken[c] = true;
                _header.Indicators.Add((c, _source.Header[c], null));
            }
            else if (contents[c].HasNumbers)
            {
                _problems.Add(Diagnostic.Warning(
                    TableCodes.MixedColumn,
                    $"The column '{_names[c]}' is kept as a unit attribute, for '{contents[c].Text}' is no number though other fields are.",
                    new Location { Node = _names[c], Row = contents[c].TextRow, Column = c + 1 },
                    "Name the indicators to read, or state the column as an attribute."));
            }
        }
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

        foreach (var indicator in lookup.Indicators)
        {
            if (_header.Indicators.Exists(i => i.Code == indicator.Code)) continue;
            var near = Array.FindIndex(_names, n => string.Equals(n, indicator.Code, StringComparison.OrdinalIgnoreCase)
                || string.Equals(n, indicator.Name?.Trim(), StringComparison.OrdinalIgnoreCase));
            _problems.Add(Diagnostic.Error(
                TableCodes.MissingIndicator,
                $"The table has no column for the model's indicator '{indicator.Code}'.",
                At(null) with { Node = indicator.Code },
                near >= 0 ? $"The column '{_names[near]}' would match, were it not for its case or for another use of it."
                    : "Add the column, empty where nothing is known, or leave the indicator out of the model."));
        }
    }

    private void ReportBlankOrRepeated()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var c = 0; c < _names.Length; c++)
        {
            if (_names[c].Length == 0)
                _problems.Add(Diagnostic.Error(TableCodes.Blank, $"Column {c + 1} has no name.", At(c),
                    "Name it, or take the column out."));
            else if (!seen.Add(_source.Header[c])) ReportRepeated(c, $"There is more than one column '{_names[c]}'.");
        }
    }

    private int? TakeUnlessIndicator(string name) => Find(name) is { } column && !IsIndicator(column) ? Take(name) : null;

    private int? Take(string name)
    {
        if (Find(name) is not { } column) return null;
        _taken[column] = true;
        for (var c = column + 1; c < _names.Length; c++)
        {
            if (!IsNamed(c, name) || _taken[c]) continue;
            _taken[c] = true;
            if (!Same(_names[c], _names[column])) ReportRepeated(c, $"The columns '{_names[column]}' and '{_names[c]}' mean the same.");
        }

        return column;
    }

    private int? Find(string name, bool evenIfAttribute = false)
    {
        var column = Array.FindIndex(_names, n => string.Equals(n, name.Trim(), StringComparison.OrdinalIgnoreCase));
        return column < 0 || (!evenIfAttribute && IsStatedAttribute(column)) ? null : column;
    }

    private bool IsNamed(int column, string name) => string.Equals(_names[column], name.Trim(), StringComparison.OrdinalIgnoreCase);

    private bool IsStatedAttribute(int column)
    {
        foreach (var attribute in _options.AttributeColumns.AsSpan())
        {
            if (IsNamed(column, attribute)) return true;
        }

        return false;
    }

    private bool IsIndicator(int column) => _lookup?.Find(_names[column]) is not null;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private void ReportRepeated(int column, string message) =>
        _problems.Add(Diagnostic.Error(TableCodes.DuplicateColumn, message, At(column), "Keep one of them, or rename one."));

    private void ReportMissing(string message, string hint, bool decisive = true)
    {
        if (decisive) _header.IsUsable = false;
        _problems.Add(Diagnostic.Error(TableCodes.MissingColumn, message + ".", At(null), hint));
    }

    private Location At(int? column) => new()
    {
        Row = _source.HeaderRow,
        Column = column + 1,
        Node = column is { } c && _names[c].Length > 0 ? _names[c] : null,
    };
}
