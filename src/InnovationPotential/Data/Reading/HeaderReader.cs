namespace InnovationPotential.Data;

/// <summary>Tells from the names of the columns what they mean.</summary>
/// <param name="source">The records; from now on only those that were asked for.</param>
/// <param name="lookup">The model's indicators; null to take what there is.</param>
/// <param name="options">What is stated.</param>
/// <param name="problems">Where to report.</param>
/// <param name="file">The file's name without its extension; null for what is no file.</param>
internal sealed partial class HeaderReader(
    RecordSource source, IndicatorLookup? lookup, CsvOptions options, ProblemList problems, string? file)
{
    /// <summary>The most columns of a table: as many as a worksheet has.</summary>
    public const int MostColumns = 16_384;

    private readonly string[] _names = [.. source.Header.Select(h => h.Trim())];
    private readonly bool[] _taken = new bool[source.Header.Count];
    private readonly List<string> _recognized = [];
    private readonly TableHeader _header = new();

    /// <summary>Reads the header; whatever is wrong with it is reported.</summary>
    public TableHeader Read()
    {
        if (SizeProblem() is { } wrong)
        {
            problems.Add(wrong);
            return new TableHeader { IsUsable = false };
        }

        ValidateOptions();
        TakeFilters();
        TakeUnwanted();
        TakeColumns();
        ReportUnused();
        return _header;
    }

    private Diagnostic? SizeProblem() => source.Header.Count switch
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
        _header.Layout = options.Layout ?? Recognized();
        switch (_header.Layout)
        {
            case TableLayout.Wide:
                _header.Period = TakePeriod();
                _header.Kind = TakeUnlessIndicator("kind");
                TakeStatedAttributes();
                if (lookup is null) TakeNumericColumns();
                else TakeModelIndicators(lookup);
                if (_header.Period is not null && _header.Indicators.Count == 1) _header.Flag = Take(null, KnownNames.Flags, "flags");
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
                _header.Value = Take(options.ValueColumn, KnownNames.Values, "values");
                if (_header.Value is null)
                    ReportMissing($"There is no column '{options.ValueColumn ?? "value"}' of values",
                        $"{Like(options.ValueColumn)}{Columns} State the right one by ValueColumn.");
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
        string[] groups = [.. source.Groups.Where(g => g.Length > 0).Distinct()];
        if (groups.Length > 0)
            _recognized.Add($"two rows of names, of which the upper groups the columns ({string.Join(", ", groups)})");
        if (_recognized.Count == 0) return;
        problems.Add(Diagnostic.Information(
            TableCodes.Recognized,
            $"Read from the header: {string.Join("; ", _recognized)}.",
            At(null),
            "State UnitColumn, PeriodColumn, IndicatorColumn, ValueColumn or Layout if something else is meant."));
    }

    private void TakeUnit()
    {
        _header.Unit = Take(options.UnitColumn, IsSdmx ? [.. KnownNames.Units.Skip(1)] : KnownNames.Units, "units");
        if (_header.Unit is null && options.UnitColumn is null && _names[0].Length == 0)
        {
            _header.Unit = 0;
            _taken[0] = true;
            _recognized.Add("units in the first column, which has no name");
        }

        if (_header.Unit is null)
            ReportMissing($"There is no column '{options.UnitColumn ?? "unit"}' of units",
                _names is [var only] && only.IndexOfAny([',', ';', '\t']) >= 0
                    ? $"The whole header stands in quotes, so that it is one field: {only} Take the outer quotes away, also in the rows."
                    : $"{Like(options.UnitColumn)}{Columns} State the right one by UnitColumn.");
    }

    private int? TakePeriod()
    {
        var likely = KnownNames.LikelyPeriods.Where(
            n => IsThere(n) && source.FirstText(Find(n)!.Value) is { } text && PeriodForm.TryRead(text, out _));
        var column = Take(options.PeriodColumn, KnownNames.Periods.Where(IsThere).Concat(likely), "periods");
        if (column is null && options.PeriodColumn is { } stated)
            ReportMissing($"There is no column '{stated}' of periods", Like(stated) + Columns);
        return column;
    }

    private void TakeIndicator()
    {
        _header.Indicator = FindIndicatorColumn();
        if (_header.Indicator is { } field)
        {
            Claim(field, options.IndicatorColumn is null, "indicators");
            if (IsForeign && FindFree(KnownNames.IndicatorNames) is { } names)
            {
                _header.IndicatorName = names;
                _taken[names] = true;
            }

            return;
        }

        if (options.IndicatorColumn is { } stated) ReportMissing($"There is no column '{stated}' of indicators", Like(stated) + Columns);
        else if (options.Layout is TableLayout.Long)
            ReportMissing("There is no column 'indicator'", $"{Columns} State the right one by IndicatorColumn.");
        else TakeOnlyIndicator();
    }

    private void ReportUnused()
    {
        if (!_header.IsUsable) return;
        (string Option, string? Stated, bool IsUsed)[] all =
        [
            (nameof(CsvOptions.IndicatorName), options.IndicatorName, _header.OnlyIndicator is not null),
            (nameof(CsvOptions.IndicatorColumn), options.IndicatorColumn, _header.Indicator is not null),
            (nameof(CsvOptions.ValueColumn), options.ValueColumn, _header.Layout is TableLayout.Long),
            (nameof(CsvOptions.PeriodColumn), options.PeriodColumn, _header.Period is not null),
        ];
        foreach (var (option, stated, _) in all.Where(o => o is { Stated: not null, IsUsed: false }))
        {
            problems.Add(Diagnostic.Warning(
                TableCodes.UnusedOption, $"'{stated}' is stated, but has no place in a table of this layout.",
                At(null), $"Leave {option} out, or state another Layout."));
        }
    }

    private void TakeOnlyIndicator()
    {
        var name = options.IndicatorName ?? (lookup is { Indicators: [var only] } ? only.Code : file) ?? "value";
        _header.OnlyIndicator = name;
        _recognized.Add($"one indicator, '{name}'");
        if (lookup is not null && lookup.Find(name) is null)
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
        if (FindFree(["low"]) is { } low && FindFree(["high"]) is { } high)
        {
            _taken[low] = _taken[high] = true;
            _header.Errors.AddRange([(low, ErrorColumns.Low), (high, ErrorColumns.High)]);
        }

        if (FindFree(["se", "standard_error"]) is not { } error) return;
        _taken[error] = true;
        _header.Errors.Add((error, ErrorColumns.Standard));
    }

    // The column of names that is stated is the attribute of names; one that is called so beside it is not.
    private void TakeNames(string stated)
    {
        if (!TakeAttribute(stated, " of names", nameof(CsvOptions.NameColumn), UnitAttribute.OfNames)) return;
        if (Find(UnitAttribute.OfNames, true) is not { } other || _taken[other] || IsIndicator(other)) return;
        _taken[other] = true;
        problems.Add(Diagnostic.Information(TableCodes.ColumnLeftOut,
            $"The column '{_names[other]}' is left out: '{stated}' is stated to be that of names.", At(other),
            "Leave NameColumn out if it is that of names, or rename it."));
    }

    private void TakeStatedAttributes()
    {
        if (options.NameColumn is { } names) TakeNames(names);
        foreach (var name in options.AttributeColumns) TakeAttribute(name, "", nameof(CsvOptions.AttributeColumns));
    }

    private bool TakeAttribute(string column, string role, string option, string? name = null)
    {
        if (Find(column, true) is not { } field)
        {
            ReportMissing($"There is no column '{column}'{role}", $"{Like(column)}It is stated in {option}.", false);
            return false;
        }

        if (_taken[field]) return false;
        _taken[field] = true;
        _header.Attributes.Add((field, name ?? source.Header[field], true));
        return true;
    }

    private void TakePeriods()
    {
        var column = new PeriodColumn(options.FiscalYears, source.IsQuery);
        List<(int Field, int Slot)> written = [];
        for (var c = 0; c < _names.Length; c++)
        {
            if (_taken[c] || !column.TryAdd(HeaderPeriod.PlainOf(_names[c]), At(c) with { Node = null, Period = _names[c] }, out var slot))
                continue;
            _taken[c] = true;
            written.Add((c, slot));
        }

        var (periods, found) = column.Decide();
        foreach (var diagnostic in found) problems.Add(diagnostic);
        foreach (var (c, slot) in written)
        {
            var period = periods[slot];
            var first = _header.Periods.FindIndex(p => p.Period == period);
            if (first < 0) _header.Periods.Add((c, period));
            else if (_names[_header.Periods[first].Field] is var name && name != _names[c])
                ReportRepeated(c, $"The columns '{name}' and '{_names[c]}' are the same period.");
        }

        if (_header.Periods.Count == 0) ReportMissing("No column is a period", "Name the columns of observations 2016, 2017 and so on.");
    }

    private void TakeRest()
    {
        for (var c = 0; c < _names.Length; c++)
        {
            if (_names[c].Length == 0 && !_taken[c]) _header.Unnamed.Add(c);
            else if (!_taken[c]) _header.Attributes.Add((c, source.Header[c], false));
        }

        _header.Attributes.Sort((a, b) => a.Field.CompareTo(b.Field));
        _header.IsForeign = IsForeign && _header.Layout is TableLayout.Long or TableLayout.IndicatorRows;
    }
}
