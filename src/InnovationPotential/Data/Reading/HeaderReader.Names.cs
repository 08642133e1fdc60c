using InnovationPotential.Text;

namespace InnovationPotential.Data;

/// <summary>Finds columns by their names.</summary>
internal sealed partial class HeaderReader
{
    private static readonly string[] Own = ["unit", "period", "year", "indicator", "value", "unit_of_measure"];

    private string Columns => $"The columns are {string.Join(", ", _names)}.";

    private string Like(string? name) => name is null ? "" : Nearest.DidYouMean(name, _names);

    private bool IsSdmx => _source.HasFlags || (FindExact("time_period") is not null && FindExact("obs_value") is not null);

    /// <summary>
    /// Whether columns are called as public sources call them; a table of the library's own has a column of units called so.
    /// </summary>
    private bool IsForeign =>
        IsSdmx || _options.UnitColumn is null ? IsSdmx || FindExact("unit") is null : !KnownNames.Same(_options.UnitColumn, "unit");

    private int? FindIndicatorColumn()
    {
        if (_options.IndicatorColumn is { } stated) return Find(stated);
        foreach (var name in IsForeign ? KnownNames.Indicators : ["indicator"])
        {
            if (Find(name) is { } column && !_taken[column] && !IsIndicator(column)) return column;
        }

        return null;
    }

    private int? TakeUnlessIndicator(string name) => Find(name) is { } column && !IsIndicator(column) ? Take(null, [name], name) : null;

    // A stated column, or the first of some names that is there; one that only public sources call so is said to have been recognized.
    private int? Take(string? stated, string[] names, string role)
    {
        foreach (var name in stated is null ? names : [stated])
        {
            if (Find(name) is not { } column || _taken[column]) continue;
            Claim(column, stated is null, role);
            for (var c = 0; c < _names.Length; c++)
            {
                if (_taken[c] || !KnownNames.Same(_names[c], name) || !Own.Contains(name) || IsForeign) continue;
                _taken[c] = true;
                if (!Same(_names[c], _names[column])) ReportRepeated(c, $"The columns '{_names[column]}' and '{_names[c]}' mean the same.");
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
        return column is null || (!evenIfAttribute && KnownNames.Contains(_options.AttributeColumns, _names[column.Value])) ? null : column;
    }

    // By its case, or else whatever its case.
    private int? FindExact(string name)
    {
        var column = Array.FindIndex(_names, n => n.Equals(name.Trim(), StringComparison.Ordinal));
        if (column < 0) column = Array.FindIndex(_names, n => KnownNames.Same(n, name));
        return column < 0 ? null : column;
    }

    private bool IsIndicator(int column) => _lookup?.Find(_names[column]) is not null;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private void CheckOptions()
    {
        var point = _options.DecimalComma ? ',' : '.';
        if (_options.ThousandsSeparator != point) return;
        _problems.Add(Diagnostic.Error(
            TableCodes.InvalidOption,
            $"'{point}' cannot separate thousands and decimals.",
            hint: _options.DecimalComma
                ? "State another ThousandsSeparator." : "State DecimalComma, too, if the comma separates decimals."));
        _header.IsUsable = false;
    }

    private void TakeFilters()
    {
        foreach (var column in _options.Where.GroupBy(w => w.Column.Trim(), StringComparer.OrdinalIgnoreCase))
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

        if (_header.Filters.Count > 0) _source.Keep(_header.Filters);
    }

    // What is to be ignored, be it a column or an indicator of a long table.
    private void TakeUnwanted()
    {
        var isLong = FindIndicatorColumn() is not null;
        foreach (var name in _options.Ignore.Concat(_options.Only))
        {
            if (FindExact(name) is null && !isLong && !IsStem(name))
                ReportMissing($"There is no column '{name}'", $"{Like(name)}{Columns} It is named by Only or Ignore.", false);
        }

        foreach (var name in _options.Ignore)
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
            if (_names[c].Length == 0 || seen.TryAdd(_source.Header[c], c)) continue;
            var needed = _lookup is null || IsIndicator(c) || _taken[seen[_source.Header[c]]] || HeaderPeriod.Is(_names[c]);
            if (needed) ReportRepeated(c, $"There is more than one column '{_names[c]}'.");
            else LeaveOutRepeated(seen[_source.Header[c]], c);
        }
    }

    private void LeaveOutRepeated(int first, int second)
    {
        _taken[first] = _taken[second] = true;
        _problems.Add(Diagnostic.Information(
            TableCodes.ColumnLeftOut, $"There is more than one column '{_names[second]}'; they are left out.", At(second),
            "Rename one if they are to be read."));
    }

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
