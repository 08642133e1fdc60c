using System.Text.RegularExpressions;
using InnovationPotential.Data;
using InnovationPotential.Serialization;

namespace InnovationPotential.Excel;

/// <summary>The sheet <c>Database</c>: a column for each indicator and a row for each unit.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="codes">The row of the indicators' codes.</param>
/// <param name="columns">The columns of the indicators.</param>
internal sealed partial class CoinToolDatabase(CoinToolSheet sheet, int codes, IReadOnlyList<int> columns)
{
    public const string Sheet = "Database";
    private const int UsualCodes = 16;
    private const int FirstIndicator = 4;
    private const int NameColumn = 1;
    private const int CodeColumn = 2;

    // Where a member of an indicator stands above the row of the codes; the groups from the index down.
    private static readonly Dictionary<string, int> Above = new(StringComparer.Ordinal)
    {
        ["iName"] = 1,
        ["goalpost_upper"] = 6,
        ["goalpost_lower"] = 7,
        ["Direction"] = 8,
        ["Weight"] = 9,
    };

    private static readonly int[] Groups = [5, 4, 3, 2];

    /// <summary>Finds the indicators; null when there is none, which is reported.</summary>
    public static CoinToolDatabase? Of(CoinToolSheet sheet, List<Diagnostic> found)
    {
        var rows = Range(1, sheet.LastRow).Where(r => Cells(r).Any(t => t is not null && UsualCode().IsMatch(t)));
        var codes = rows.DefaultIfEmpty(UsualCodes).First();
        int[] columns = [.. Range(FirstIndicator, sheet.LastColumn).Where(IsUsed)];
        if (columns.Length == 0)
        {
            found.Add(Diagnostic.Error(ImportCodes.NotCoinTool, "There is no indicator.", sheet.Place(UsualCodes, FirstIndicator),
                "Name a workbook of the COIN Tool: the codes of its indicators stand in a row from column E on."));
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (sheet.Text(codes, column) is not { } code)
                found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The indicator has no code.", sheet.Place(codes, column)));
            else if (!seen.Add(code))
                found.Add(Diagnostic.Error(ImportCodes.DuplicateCode, $"The code '{code}' stands more than once.",
                    sheet.Place(codes, column, code), "Give each column its own code."));
        }

        return new CoinToolDatabase(sheet, codes, columns);

        IEnumerable<string?> Cells(int row) =>
            Range(FirstIndicator, sheet.LastColumn).Select(c => sheet.Text(row, c));

        // The tool has a column ready for each of 99 indicators.
        bool IsUsed(int column) => sheet.Text(codes - Above["iName"], column) is not null
            || Range(codes + 1, sheet.LastRow).Any(r => sheet.Text(r, column) is not null);
    }

    /// <summary>The indicators and the groups above them as rows of metadata.</summary>
    public IReadOnlyList<CoinrMetaRow> Rows(CoinToolFramework framework, List<Diagnostic> found) =>
        new CoinToolRows(framework, found).Of(columns.Select(c => new CoinToolRows.Column(
            sheet.Text(codes, c) ?? "",
            [.. Groups.Select(g => (sheet.Text(codes - g, c), sheet.Place(codes - g, c, sheet.Text(codes, c))))],
            name => Above.TryGetValue(name, out var up) ? sheet.Text(codes - up, c) : null,
            name => sheet.Place(codes - Above.GetValueOrDefault(name), c, sheet.Text(codes, c)))));

    /// <summary>The units with their observations; null when something is wrong with them.</summary>
    public IndicatorTable? Table(List<Diagnostic> found)
    {
        var before = found.Count;
        int[] rows = [.. Range(codes + 1, sheet.LastRow).Where(IsUnit)];
        var units = Array.ConvertAll(rows, UnitOf);
        if (rows.Length == 0)
            found.Add(Diagnostic.Error(ImportCodes.NotReadable, "There is no unit.", sheet.Place(codes + 1, NameColumn),
                "Write a row for each unit: its name, its code and its observations."));
        for (var i = 0; i < rows.Length; i++)
        {
            if (units[i] is null)
                found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The row has observations, but no unit.",
                    sheet.Place(rows[i], CodeColumn), "Write the unit's code and name."));
            else if (Array.IndexOf(units, units[i]) < i)
                found.Add(Diagnostic.Error(TableCodes.DuplicateUnit, $"The unit '{units[i]}' stands more than once.",
                    sheet.Place(rows[i], CodeColumn), "Give each unit its own code."));
        }

        var values = columns.Select(c => IndicatorColumn.OfDoubles(sheet.Text(codes, c) ?? "?",
            Array.ConvertAll(rows, r => NumberAt(r, c, found)))).ToArray();
        return found.Skip(before).Any(d => d.Severity == Severity.Error) || values.DistinctBy(v => v.Code).Count() < values.Length ? null
            : IndicatorTable.Create(units!, values, attributes: rows.All(r => sheet.Text(r, NameColumn) is null) ? []
                : [new UnitAttribute("uName", rows.Select(r => sheet.Text(r, NameColumn)).ToEquatableArray())]);
    }

    private static IEnumerable<int> Range(int first, int last) => Enumerable.Range(first, Math.Max(0, last - first + 1));

    private string? UnitOf(int row) => sheet.Text(row, CodeColumn) ?? sheet.Text(row, NameColumn);

    private bool IsUnit(int row) => UnitOf(row) is not null || columns.Any(c => sheet.Text(row, c) is not null);

    private double NumberAt(int row, int column, List<Diagnostic> found)
    {
        var content = CellValue.NumberOf(sheet.At(row, column), sheet.Numbers, out var value);
        if (content is FieldContent.Number or FieldContent.Missing) return value;
        found.Add(Diagnostic.Error(TableCodes.NotANumber, $"'{CellValue.TextOf(sheet.At(row, column))}' is no number.",
            sheet.Place(row, column, sheet.Text(codes, column), UnitOf(row)),
            "Write a number, or n/a where there is none."));
        return double.NaN;
    }

    [GeneratedRegex(@"^ind\.\s*[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UsualCode();
}
