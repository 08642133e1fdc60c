namespace InnovationPotential.Data;

/// <summary>Finds columns by their names.</summary>
internal sealed partial class HeaderReader
{
    private static readonly string[] Own = ["unit", "period", "year", "indicator", "value", "unit_of_measure"];

    private string Columns => $"The columns are {string.Join(", ", _names)}.";

    private string Like(string? name) => name is null ? "" : Nearest.DidYouMean(name, _names);

    private bool IsSdmx => source.HasFlags || (FindExact("time_period") is not null && FindExact("obs_value") is not null);

    /// <summary>
    /// Whether columns are called as public sources call them; a table of the library's own has a column of units called so.
    /// </summary>
    private bool IsForeign =>
        IsSdmx || (options.UnitColumn is { } stated ? !KnownNames.Same(stated, "unit") : FindExact("unit") is null);

    private int? FindIndicatorColumn() => options.IndicatorColumn is { } stated
        ? Find(stated) : FindFree((IsForeign ? KnownNames.Indicators : ["indicator"]).Where(IsThere));

    // The first column of one of these names that nothing else has taken.
    private int? FindFree(IEnumerable<string> names) =>
        names.Select(n => Find(n)).FirstOrDefault(c => c is { } column && !_taken[column]);

    private int? TakeUnlessIndicator(string name) => IsThere(name) ? Take(null, [name], name) : null;

    // A stated column, or the first of some names that is there; one that only public sources call so is said to have been recognized.
    private int? Take(string? stated, IEnumerable<string> names, string role)
    {
        foreach (var name in stated is null ? names : [stated])
        {
            if (Find(name) is not { } column || _taken[column]) continue;
            Claim(column, stated is null, role);
            for (var c = 0; c < _names.Length; c++)
            {
                if (_taken[c] || !KnownNames.Same(_names[c], name) || !Own.Contains(name) || IsForeign) continue;
                _taken[c] = true;
                if (_names[c] != _names[column]) ReportRepeated(c, $"The columns '{_names[column]}' and '{_names[c]}' mean the same.");
            }

            return column;
        }

        return null;
    }

    private void Claim(int column, bool isFound, string role)
    {
        _taken[column] = true;
        if (isFound && !KnownNames.Contains([.. Own, "kind", "state", "note"], _names[column]))
            _recognized.Add($"{role} in '{_names[column]}'");
    }

    private int? Find(string name, bool evenIfAttribute = false)
    {
        var column = FindExact(name);
        return column is null || (!evenIfAttribute && KnownNames.Contains(options.AttributeColumns, _names[column.Value])) ? null : column;
    }

    // By its case, or else whatever its case.
    private int? FindExact(string name)
    {
        var column = Array.IndexOf(_names, name.Trim());
        if (column < 0) column = Array.FindIndex(_names, n => KnownNames.Same(n, name));
        return column < 0 ? null : column;
    }

    // Whether a column is called so and is no indicator of the model's.
    private bool IsThere(string name) => Find(name) is { } column && !IsIndicator(column);

    private bool IsIndicator(int column) => lookup?.Find(_names[column]) is not null;

    private void ValidateOptions()
    {
        var point = options.DecimalComma ? ',' : '.';
        if (options.ThousandsSeparator != point) return;
        problems.Add(Diagnostic.Error(
            TableCodes.InvalidOption,
            $"'{point}' cannot separate thousands and decimals.",
            hint: options.DecimalComma
                ? "State another ThousandsSeparator." : "State DecimalComma, too, if the comma separates decimals."));
        _header.IsUsable = false;
    }

    private void TakeFilters()
    {
        foreach (var column in options.Where.GroupBy(w => w.Column.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            if (FindExact(column.Key) is not { } field)
            {
                ReportMissing($"There is no column '{column.Key}'", $"{Like(column.Key)}{Columns} It is named by Where.");
                continue;
            }

            _taken[field] = true;
            _header.Filters.Add(new RecordFilter(_names[field], field,
                column.Select(c => c.Text.Trim()).ToHashSet(StringComparer.Ordinal)));
        }

        if (_header.Filters.Count > 0) source.Keep(_header.Filters);
    }

    // What is to be ignored, be it a column or an indicator of a long table.
    private void TakeUnwanted()
    {
        var isLong = FindIndicatorColumn() is not null;
        foreach (var name in options.Ignore.Concat(options.Only))
        {
            if (FindExact(name) is null && !isLong && !IsStem(name))
                ReportMissing($"There is no column '{name}'", $"{Like(name)}{Columns} It is named by Only or Ignore.", false);
        }

        foreach (var name in options.Ignore)
        {
            if (FindExact(name) is { } column) _taken[column] = true;
        }
    }

    private bool IsStem(string name) => _names.Any(n => HeaderPeriod.TrySplit(n, true, out var stem, out _) && KnownNames.Same(stem, name));

    private void ReportRepeatedNames()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < _names.Length; c++)
        {
            if (_names[c].Length == 0 || seen.TryAdd(source.Header[c], c)) continue;
            var first = seen[source.Header[c]];
            var repeated = $"There is more than one column '{_names[c]}'";
            if (lookup is null || IsIndicator(c) || _taken[first] || HeaderPeriod.Is(_names[c])) ReportRepeated(c, $"{repeated}.");
            else
            {
                _taken[first] = _taken[c] = true;
                problems.Add(Diagnostic.Information(
                    TableCodes.ColumnLeftOut, $"{repeated}; they are left out.", At(c), "Rename one if they are to be read."));
            }
        }
    }

    private void ReportRepeated(int column, string message) =>
        problems.Add(Diagnostic.Error(TableCodes.DuplicateColumn, message, At(column), "Keep one of them, or rename one."));

    private void ReportMissing(string message, string hint, bool decisive = true)
    {
        if (decisive) _header.IsUsable = false;
        problems.Add(Diagnostic.Error(TableCodes.MissingColumn, message + ".", At(null), hint));
    }

    private Location At(int? column) => new()
    {
        Row = source.HeaderRow,
        Column = column + 1,
        Node = column is { } c && _names[c].Length > 0 ? _names[c] : null,
    };
}
