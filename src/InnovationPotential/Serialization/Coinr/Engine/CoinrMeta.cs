using InnovationPotential.Data;

namespace InnovationPotential.Serialization;

/// <summary>Reads <c>iMeta</c>: a row for each indicator, aggregate and other column.</summary>
internal static class CoinrMeta
{
    public const string Name = "iMeta";

    private static readonly string[] Needed = ["iCode", "Parent", "Direction", "Weight", "Type"];

    public static CsvOptions Csv(CoinrImportOptions options) =>
        CsvOptions.Default with
        {
            Separator = options.Text.Separator,
            SkipLines = options.Text.SkipLines,
            Encoding = options.Text.Encoding,
            DecimalComma = options.DecimalComma || options.Text.DecimalComma,
            ThousandsSeparator = options.Text.ThousandsSeparator,
            PercentSigns = options.Text.PercentSigns,
            MissingMarkers = options.Text.MissingMarkers,
            UnitColumn = "uCode",
        };

    public static IReadOnlyList<CoinrMetaRow> Read(byte[] bytes, CoinrImportOptions options, List<Diagnostic> found)
    {
        var problems = new ProblemList();
        var rows = TextDecoding.ToUtf8(bytes, options.Text.Encoding, problems) is { } utf8 ? Rows(utf8, Csv(options), problems) : [];
        found.AddRange(problems.ToArray().Select(d => d with { Location = d.Location with { Path = Name } }));
        Validate(rows, found);
        return rows;
    }

    private static List<CoinrMetaRow> Rows(Utf8Text text, CsvOptions options, ProblemList problems)
    {
        var numbers = new NumberReader(options);
        using var records = new CsvRecords(text, options, numbers, problems);
        var rows = new List<CoinrMetaRow>();
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var c = 0; c < records.Header.Count; c++)
        {
            if (columns.TryAdd(records.Header[c].Trim(), c)) continue;
            problems.Add(Diagnostic.Error(TableCodes.DuplicateColumn, $"The column '{records.Header[c]}' stands more than once.",
                new Location { Row = records.HeaderRow, Column = c + 1 }));
        }

        var lacking = Needed.Where(n => !columns.ContainsKey(n)).ToArray();
        foreach (var column in lacking)
            problems.Add(Diagnostic.Error(ImportCodes.MissingColumn, $"There is no column '{column}'.",
                new Location { Row = records.HeaderRow ?? 1 }, $"The columns are {string.Join(", ", records.Header)}."));
        while (records.Read())
        {
            if (records.FieldCount == records.Header.Count)
            {
                rows.Add(Row(records.Row, [.. Enumerable.Range(0, records.FieldCount).Select(records.TextAt)]));
                continue;
            }

            problems.Add(Diagnostic.Error(
                TableCodes.FieldCount,
                FormattableString.Invariant(
                    $"The row has {Text.Counted.Of(records.FieldCount, "field")}, but the header has {records.Header.Count}."),
                    new Location { Row = records.Row }));
        }

        if (rows.Count == 0)
            problems.Add(Diagnostic.Error(ImportCodes.NotReadable, "There is no row.",
                hint: "Write a row for each indicator and aggregate."));
        return lacking.Length == 0 ? rows : [];

        CoinrMetaRow Row(int line, string[] cells)
        {
            CoinrMetaRow row = null!;
            return row = new(numbers, name => columns.TryGetValue(name, out var at) ? cells[at] : null, name => new Location
            {
                Path = Name,
                Row = line,
                Column = columns.TryGetValue(name, out var at) ? at + 1 : null,
                Node = row.Code.Length == 0 ? null : row.Code,
            });
        }
    }

    private static void Validate(List<CoinrMetaRow> rows, List<Diagnostic> found)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Code.Length == 0) found.Add(Diagnostic.Error(ImportCodes.MissingCell, "The row has no code.", row.At("iCode")));
            else if (!codes.Add(row.Code))
                found.Add(Diagnostic.Error(ImportCodes.DuplicateCode, $"The code '{row.Code}' stands more than once.", row.At("iCode"),
                    "Give each row its own code."));
            if (row.Type is null)
                found.Add(Diagnostic.Error(ImportCodes.UnknownType, $"'{row.Text("Type") ?? "NA"}' is no type.", row.At("Type"),
                    $"Write one of {string.Join(", ", Enum.GetNames<CoinrType>())}."));
        }

        var denominators = rows.Where(r => r.Type == CoinrType.Denominator).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Type == CoinrType.Indicator && r.Text("Denominator") is { } d && !denominators.Contains(d)))
            found.Add(Diagnostic.Error(ImportCodes.UnknownDenominator, $"'{row.Text("Denominator")}' is no row of type Denominator.",
                row.At("Denominator"), "Add it, or leave the cell NA."));
    }
}
