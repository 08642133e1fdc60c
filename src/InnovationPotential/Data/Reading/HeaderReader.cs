namespace InnovationPotential.Data;

/// <summary>Tells from the names of the columns what they mean.</summary>
internal sealed partial class HeaderReader
{
    /// <summary>The most columns of a table: as many as a worksheet has.</summary>
    public const int MostColumns = 16_384;

    private readonly RecordSource _source;
    private readonly IndicatorLookup? _lookup;
    private readonly CsvOptions _options;
    private readonly ProblemList _problems;
    private readonly string? _file;
    private readonly string[] _names;
    private readonly bool[] _taken;
    private readonly List<string> _recognized = [];
    private readonly TableHeader _header = new();

    private HeaderReader(RecordSource source, IndicatorLookup? lookup, CsvOptions options, ProblemList problems, string? file)
    {
        _source = source;
        _lookup = lookup;
        _options = options;
        _problems = problems;
        _file = file;
        _names = source.Header.Select(h => h.Trim()).ToArray();
        _taken = new bool[_names.Length];
    }

    /// <summary>Reads the header; whatever is wrong with it is reported.</summary>
    /// <param name="source">The records; from now on only those that were asked for.</param>
    /// <param name="lookup">The model's indicators; null to take what there is.</param>
    /// <param name="options">What is stated.</param>
    /// <param name="problems">Where to report.</param>
    /// <param name="file">The file's name without its extension; null for what is no file.</param>
    public static TableHeader Read(RecordSource source, IndicatorLookup? lookup, CsvOptions options, ProblemList problems, string? file)
    {
        if (SizeProblem(source) is { } wrong)
        {
            problems.Add(wrong);
            return new TableHeader { IsUsable = false };
        }

        var reader = new HeaderReader(source, lookup, options, problems, file);
        reader.CheckOptions();
        reader.TakeFilters();
        reader.TakeUnwanted();
        reader.TakeColumns();
        reader.ReportUnused();
        return reader._header;
    }

    private static Diagnostic? SizeProblem(RecordSource source) => source.Header.Count switch
    {
        0 => Diagnostic.Error(TableCodes.Empty, "There is nothing in it.", new Location { Row = source.HeaderRow },
            "Write a header and a row for each unit."),
        > MostColumns => Diagnostic.Error(
            TableCodes.TooManyColumns,
            FormattableString.Invariant($"The header has more than {MostColumns} columns, the most that a table has."),
            new Location { Row = source.HeaderRow },
            "Write a row for each observation instead (long layout), or divide the table."),
        _ => null,
    };

    private void TakeColumns()
    {
        TakeUnit();
        ReportRepeatedNames();
        _header.Layout = _options.Layout ?? Recognized();
        switch (_header.Layout)
        {
            case TableLayout.Wide:
                _header.Period = TakePeriod();
                _header.Kind = TakeUnlessIndicator("kind");
                TakeStatedAttributes();
                TakeIndicators();
                TakeFlagOfOne();
                break;
            case TableLayout.IndicatorRows:
                TakeIndicator();
                TakeObservationColumns();
                TakeStatedAttributes();
                TakePeriods();
                break;
            case TableLayout.IndicatorPeriods:
                _header.Kind = TakeUnlessIndicator("kind");
                TakeStatedAttributes();
                TakeIndicatorPeriods();
                break;
            case TableLayout.Long:
                TakeIndicator();
                _header.Value = Take(_options.ValueColumn, KnownNames.Values, "values");
                if (_header.Value is null)
                    ReportMissing($"There is no column '{_options.ValueColumn ?? "value"}' of values",
                        $"{Like(_options.ValueColumn)}{Columns} State the right one by ValueColumn.");
                _header.Period = TakePeriod();
                TakeObservationColumns();
                _header.Flag = Take(null, KnownNames.Flags, "flags");
                TakeStatedAttributes();
                TakeErrors();
                break;
            default:
                ReportMissing(
                    "There is a column of indicators, but neither a column 'value' nor columns that are periods",
                    "State the column of values by ValueColumn, name those of periods 2016, 2017 and so on, or state the Layout.");
                return;
        }

        TakeRest();
        if (_source.Groups.Any(g => g.Length > 0))
            _recognized.Add(
                $"two rows of names, of which the upper groups the columns ({string.Join(", ", _source.Groups.Where(g => g.Length > 0)
                    .Distinct())})");
        if (_recognized.Count > 0) ReportRecognized();
    }

    private void TakeUnit()
    {
        _header.Unit = Take(_options.UnitColumn, IsSdmx ? [.. KnownNames.Units.Skip(1)] : KnownNames.Units, "units");
        if (_header.Unit is null && _options.UnitColumn is null && _names[0].Length == 0)
        {
            _header.Unit = 0;
            _taken[0] = true;
            _recognized.Add("units in the first column, which has no name");
        }

        if (_header.Unit is null)
            ReportMissing($"There is no column '{_options.UnitColumn ?? "unit"}' of units",
                _names is [var only] && only.IndexOfAny([',', ';', '\t']) >= 0
                    ? $"The whole header stands in quotes, so that it is one field: {only} Take the outer quotes away, also in the rows."
                    : $"{Like(_options.UnitColumn)}{Columns} State the right one by UnitColumn.");
    }

    private int? TakePeriod()
    {
        if (_options.PeriodColumn is { } stated)
        {
            var column = Take(stated, [], "periods");
            if (column is null) ReportMissing($"There is no column '{stated}' of periods", Like(stated) + Columns);
            return column;
        }

        return Take(null, [.. KnownNames.Periods.Where(IsFree)], "periods")
            ?? Take(null,
                [.. KnownNames.LikelyPeriods.Where(n => IsFree(n) && _source.FirstText(Find(n)!.Value) is { } text
                    && PeriodForm.TryRead(text, out _))], "periods");

        bool IsFree(string name) => Find(name) is { } column && !IsIndicator(column);
    }

    private void TakeIndicator()
    {
        _header.Indicator = FindIndicatorColumn();
        if (_header.Indicator is { } field)
        {
            Claim(field, _options.IndicatorColumn is null, "indicators");
            if (IsForeign
                && KnownNames.IndicatorNames.Select(n => Find(n)).FirstOrDefault(c => c is not null && !_taken[c.Value]) is { } names)
            {
                _header.IndicatorName = names;
                _taken[names] = true;
            }

            return;
        }

        if (_options.IndicatorColumn is { } stated) ReportMissing($"There is no column '{stated}' of indicators", Like(stated) + Columns);
        else if (_options.Layout is TableLayout.Long)
            ReportMissing("There is no column 'indicator'", $"{Columns} State the right one by IndicatorColumn.");
        else TakeOnlyIndicator();
    }

    private void ReportUnused()
    {
        if (!_header.IsUsable) return;
        (string Option, string? Stated, bool IsUsed)[] options =
        [
            (nameof(CsvOptions.IndicatorName), _options.IndicatorName, _header.OnlyIndicator is not null),
            (nameof(CsvOptions.IndicatorColumn), _options.IndicatorColumn, _header.Indicator is not null),
            (nameof(CsvOptions.ValueColumn), _options.ValueColumn, _header.Layout is TableLayout.Long),
            (nameof(CsvOptions.PeriodColumn), _options.PeriodColumn, _header.Period is not null),
        ];
        foreach (var (option, stated, _) in options.Where(o => o is { Stated: not null, IsUsed: false }))
        {
            _problems.Add(Diagnostic.Warning(
                TableCodes.UnusedOption, $"'{stated}' is stated, but has no place in a table of this layout.",
                new Location { Row = _source.HeaderRow }, $"Leave {option} out, or state another Layout."));
        }
    }

    private void TakeOnlyIndicator()
    {
        var name = _options.IndicatorName ?? (_lookup is { Indicators: [var only] } ? only.Code : _file) ?? "value";
        _header.OnlyIndicator = name;
        _recognized.Add($"one indicator, '{name}'");
        if (_lookup is not null && _lookup.Find(name) is null)
        {
            ReportMissing("No column names the indicators",
                "State their column by IndicatorColumn or, if there is only one, its code in the model by IndicatorName.");
        }
    }

    private void TakeObservationColumns()
    {
        _header.UnitOfMeasure = Take(null, IsForeign ? KnownNames.UnitsOfMeasure : ["unit_of_measure"], "units of measure");
        _header.Multiplier = KnownNames.Multipliers.Select(n => Find(n)).FirstOrDefault(c => c is not null);
        _header.Kind = TakeUnlessIndicator("kind");
        _header.State = TakeUnlessIndicator("state");
        _header.Note = TakeUnlessIndicator("note");
    }

    private void TakeErrors()
    {
        if (Find("low") is { } low && Find("high") is { } high && !_taken[low] && !_taken[high])
        {
            _taken[low] = _taken[high] = true;
            _header.Errors.AddRange([(low, ErrorColumns.Low), (high, ErrorColumns.High)]);
        }

        string[] names = ["se", "standard_error"];
        if (names.Select(n => Find(n)).FirstOrDefault(c => c is not null && !_taken[c.Value]) is not { } error) return;
        _taken[error] = true;
        _header.Errors.Add((error, ErrorColumns.Standard));
    }

    private void TakeFlagOfOne()
    {
        if (_header.Period is not null && _header.Indicators.Count == 1) _header.Flag = Take(null, KnownNames.Flags, "flags");
    }

    // The column of names that is stated is the attribute of names; one that is called so beside it is not.
    private void TakeNames(string stated)
    {
        if (Find(stated, true) is not { } column)
        {
            ReportMissing($"There is no column '{stated}' of names", $"{Like(stated)}It is stated in NameColumn.", false);
            return;
        }

        if (_taken[column]) return;
        _taken[column] = true;
        _header.Attributes.Add((column, UnitAttribute.OfNames, true));
        if (Find(UnitAttribute.OfNames, true) is not { } other || _taken[other] || _lookup?.Find(_names[other]) is not null) return;
        _taken[other] = true;
        _problems.Add(Diagnostic.Information(TableCodes.ColumnLeftOut,
            $"The column '{_names[other]}' is left out: '{stated}' is stated to be that of names.", At(other),
            "Leave NameColumn out if it is that of names, or rename it."));
    }

    private void TakeStatedAttributes()
    {
        if (_options.NameColumn is { } names) TakeNames(names);
        foreach (var name in _options.AttributeColumns)
        {
            if (Find(name, true) is not { } column)
                ReportMissing($"There is no column '{name}'", $"{Like(name)}It is stated in AttributeColumns.", false);
            else if (!_taken[column])
            {
                _taken[column] = true;
                _header.Attributes.Add((column, _source.Header[column], true));
            }
        }
    }

    private void TakePeriods()
    {
        var column = new PeriodColumn(_options.FiscalYears, _source.IsQuery);
        List<(int Field, int Slot)> written = [];
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || !column.TryAdd(HeaderPeriod.PlainOf(_names[c]), At(c) with { Node = null, Period = _names[c] }, out var slot))
                continue;
            _taken[c] = true;
            written.Add((c, slot));
        }

        var (periods, found) = column.Decide();
        foreach (var diagnostic in found) _problems.Add(diagnostic);
        foreach (var (c, slot) in written)
        {
            var period = periods[slot];
            var first = _header.Periods.FindIndex(p => p.Period == period);
            if (first < 0) _header.Periods.Add((c, period, null, null));
            else if (_names[_header.Periods[first].Field] is var name && !Same(name, _names[c]))
                ReportRepeated(c, $"The columns '{name}' and '{_names[c]}' are the same period.");
        }

        if (_header.Periods.Count == 0) ReportMissing("No column is a period", "Name the columns of observations 2016, 2017 and so on.");
    }

    private void TakeRest()
    {
        for (var c = 0; c < _names.Length; c++)
        {
            if (_names[c].Length == 0 && !_taken[c]) _header.Unnamed.Add(c);
            else if (!_taken[c]) _header.Attributes.Add((c, _source.Header[c], false));
        }

        _header.Attributes.Sort((a, b) => a.Field.CompareTo(b.Field));
        _header.IsForeign = IsForeign && _header.Layout is TableLayout.Long or TableLayout.IndicatorRows;
    }

    private void ReportRecognized() => _problems.Add(Diagnostic.Information(
        TableCodes.Recognized,
        $"Read from the header: {string.Join("; ", _recognized)}.",
        new Location { Row = _source.HeaderRow },
        "State UnitColumn, PeriodColumn, IndicatorColumn, ValueColumn or Layout if something else is meant."));
}
