namespace InnovationPotential.Data;

/// <summary>
/// Columns that state the errors of another, such as <c>rd_se</c>, or <c>rd_low</c> and <c>rd_high</c>, beside <c>rd</c>: whatever the
/// layout of a table, they are read as indicators first and laid beside the values here.
/// </summary>
internal static class ErrorColumns
{
    /// <summary>What the name of a column of standard errors ends in.</summary>
    public const string Standard = "_se";

    /// <summary>What the name of a column of lower ends ends in.</summary>
    public const string Low = "_low";

    /// <summary>What the name of a column of upper ends ends in.</summary>
    public const string High = "_high";

    private const int Named = 5;
    private static readonly string[] Suffixes = [Standard, Low, High];

    /// <summary>The indicator whose errors a name promises; null where it promises none.</summary>
    public static string? OwnerOf(string name) =>
        Suffixes.FirstOrDefault(s => name.Length > s.Length && name.EndsWith(s, StringComparison.OrdinalIgnoreCase))
            is { } suffix ? name[..^suffix.Length] : null;

    /// <summary>The table with its columns of errors laid beside the values they belong to.</summary>
    /// <param name="table">The table as it was read.</param>
    /// <param name="isOwn">Whether a column is an indicator of its own, whatever its name.</param>
    /// <param name="keepsOthers">Whether half of what states an interval is an indicator; else it is left out.</param>
    /// <param name="problems">Receives what is found.</param>
    public static IndicatorTable Fold(IndicatorTable table, Func<string, bool> isOwn, bool keepsOthers, Action<Diagnostic> problems)
    {
        var companions = table.Indicators.Where(i => OwnerOf(i) is { } owner && table.Contains(owner) && !isOwn(i))
            .ToLookup(i => OwnerOf(i)!, StringComparer.Ordinal);
        var stating = companions
            .Where(c => Find(c, Standard) is not null || (Find(c, Low) is not null && Find(c, High) is not null))
            .ToDictionary(c => c.Key, c => c.ToArray(), StringComparer.Ordinal);
        var alone = keepsOthers ? [] : companions.Where(c => !stating.ContainsKey(c.Key)).SelectMany(c => c).ToArray();
        foreach (var name in alone)
            problems(Diagnostic.Warning(TableCodes.HalfInterval,
                $"The column '{name}' is one end of an interval, the other is not there: it is left out.", new Location { Node = name },
                $"Add the other end, or state '{name}' in AttributeColumns or Ignore."));
        if (stating.Count == 0 && alone.Length == 0) return table;
        var gone = stating.Values.SelectMany(v => v).Concat(alone).ToHashSet(StringComparer.Ordinal);
        if (stating.Count > 0) problems(Diagnostic.Information(TableCodes.ErrorsRead,
            $"Read as errors of {string.Join(", ", stating.Keys.Select(k => $"'{k}'"))}: "
                + $"{string.Join(", ", stating.Values.SelectMany(v => v))}.",
            hint: "Name a column in Only, or in the model, if it is an indicator of its own."));
        var columns = table.Indicators.Where(i => !gone.Contains(i))
            .Select(i => stating.TryGetValue(i, out var names) ? Stating(table, table[i], names, problems) : table[i]).ToArray();
        return IndicatorTable.Build(table.Units, table.Periods, columns, table.Attributes, table.Diagnostics);
    }

    private static IndicatorColumn Stating(IndicatorTable table, IndicatorColumn column, string[] names, Action<Diagnostic> problems)
    {
        var (standard, low, high) = (ValuesOf(Standard), ValuesOf(Low), ValuesOf(High));
        var errors = new CellError[column.Length];
        List<int> outside = [], half = [], missing = [];
        for (var row = 0; row < errors.Length; row++)
        {
            var error = errors[row] = new CellError(At(standard, row), At(low, row), At(high, row));
            if (error.ProblemOf(column.Code, PlaceOf(row)) is { } problem) problems(problem);
            else if (error.IsHalf) half.Add(row);
            if (!error.Exists) continue;
            if (double.IsNaN(column.Values[row]))
            {
                missing.Add(row);
                errors[row] = CellError.None;
            }
            else if (error.HasInterval && error.Misses(column.Values[row])) outside.Add(row);
        }

        Say(outside, TableCodes.ValueOutside, Severity.Warning, "Intervals that do not contain the value",
            "Check the columns; such a value is not drawn, for no error explains it.");
        Say(half, TableCodes.HalfInterval, Severity.Warning, "Intervals with only one end, which count as none",
            "Give both ends, or neither.");
        Say(missing, TableCodes.ErrorOfMissing, Severity.Information, "Errors of values that are missing, which count for nothing", null);
        return column.Stating(errors);

        void Say(List<int> rows, string code, Severity severity, string what, string? hint)
        {
            if (rows.Count == 0) return;
            var places = rows.Take(Named).Select(PlaceOf).Select(p => $"{p.Unit} {p.Period}".TrimEnd());
            problems(Diagnostic.Of(severity, code,
                $"{what}, in '{column.Code}': {Counted.Of(rows.Count, "cell")} ({string.Join(", ", places)}"
                    + $"{(rows.Count > Named ? ", …" : "")}).",
                PlaceOf(rows[0]), hint));
        }

        Location PlaceOf(int row) => new()
        {
            Unit = table.Units[row % table.Units.Count],
            Period = table.Periods.IsEmpty ? null : table.Periods[row / table.Units.Count].Label,
            Node = column.Code,
        };

        double[]? ValuesOf(string suffix) => Find(names, suffix) is { } name ? table[name].ToDoubles() : null;
    }

    private static double At(double[]? values, int row) => values is null ? double.NaN : values[row];

    private static string? Find(IEnumerable<string> names, string suffix) =>
        names.FirstOrDefault(n => n.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
}
