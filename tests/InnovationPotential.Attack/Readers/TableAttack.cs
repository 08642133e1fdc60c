using System.Data;
using System.Globalization;
using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Tables of separated values, of rows of a query, of JSON, and periods.</summary>
/// <remarks>The first byte of an input says which options are set, and whether indicators are known; the rest is the file.</remarks>
internal static class TableAttack
{
    private const int KnowsIndicators = 128;

    private static readonly Indicator[] Known =
    [
        new("a") { Scale = MeasurementScale.OrdinalRange(0, 4), Name = "The first" }, new("b") { Scale = MeasurementScale.Interval },
        new("value"), new("rd") { Scale = MeasurementScale.Binary, UnitOfMeasure = "%" },
    ];

    private static readonly string[] Written =
    [
        "unit,year,a,b\nA,2019,1,2\nA,2020,2,3\nB,2019,4,\nB,2020,5,1\n",
        "unit;a;b;group\nA;1,5;2;x\nB;2,25;3;y\nC;;1;x\n",
        "unit\tindicator\tyear\tvalue\tkind\nA\ta\t2019\t1\tplan\nA\tb\t2019\t3\tactual\nB\ta\t2019\t2\tactual\nB\tb\t2019\t\tactual\n",
        "unit,2019,2020,2021\nA,1,2,3\nB,2,,4\n",
        "unit,a 2019,a 2020,b 2019,b 2020\nA,1,2,3,4\nB,4,3,2,1\n",
        "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,AT\t1.5 e\t2 \nA,PC,BE\t: \t3 b\n",
        "indicator,A,B,C\na,1,2,3\nb,4,5,\n",
        "unit,date,a\nA,2020-01-31,1\nA,2020-02-29,2\nB,2020-01-31,3\n",
    ];

    private static readonly Func<CsvOptions, CsvOptions>[] Options =
    [
        o => o, o => o with { DecimalComma = true }, o => o with { PercentSigns = true }, o => o with { Layout = TableLayout.Long },
        o => o with { Layout = TableLayout.Wide }, o => o with { ThousandsSeparator = ' ' }, o => o with { SkipLines = 1 },
        o => o with { Separator = ';' }, o => o with { UnitColumn = "a" }, o => o with { PeriodColumn = "b", FiscalYears = true },
        o => o with { Encoding = "windows-1251" }, o => o with { Encoding = "utf-16" }, o => o with { IndicatorName = "a" },
        o => o with { AttributeColumns = ["b", "group"] }, o => o with { Where = [("a", "1")] }, o => o with { Ignore = ["b"] },
        o => o with { Only = ["a"] }, o => o with { MissingMarkers = ["", "1"] }, o => o with { DefaultKind = ObservationKind.Plan },
        o => o with { IndicatorColumn = "unit", ValueColumn = "a" }, o => o with { ThousandsSeparator = ',', DecimalComma = true },
    ];

    public static Reader Csv { get; } = new("csv", new(() =>
        [.. Written.Select(w => WithOptions(Encoding.UTF8.GetBytes(w))),
            .. Samples.Names("Samples", ".csv").Concat(Samples.Names("Samples", ".tsv")).Select(n => WithOptions(Samples.Short(n)))]),
        (input, draw) => WithOptions(CsvMutation.Of(input[Math.Min(1, input.Length)..], draw), (draw.Chance(0.3) ? KnowsIndicators : 0)
            + (draw.Chance(0.6) ? 0 : draw.Below(Options.Length))), ReadCsv);

    public static Reader Rows { get; } = new("rows", new(() => [.. Written.Select(w => WithOptions(Encoding.UTF8.GetBytes(w)))]),
        (input, draw) => WithOptions(CsvMutation.Of(input[Math.Min(1, input.Length)..], draw), draw.Below(256)), ReadRows);

    public static Reader Json { get; } = new("table", new(() =>
        [.. Written.Select(w => IndicatorTable.TryParseCsv(w).Value).OfType<IndicatorTable>().Select(t => JsonTree.BytesOf(t.ToJson()))]),
        new JsonMutation(SchemaWords.Of(IndicatorTable.Schema())).Of, input => ReadOutcome.Of(
            IndicatorTable.TryParseJson(Encoding.UTF8.GetString(input)), TableUse.ProblemOf));

    public static Reader Periods { get; } = new("period", new(() =>
        [.. ((string[])["2019", "2019-Q1", "2019-01", "2019-H2", "2019/2020", "2020-02-29", "FY2019", "2019-W05",
            "2020-01-01T00:00:00"]).Select(Encoding.UTF8.GetBytes)]),
        ByteMutation.Of, ReadPeriod);

    public static Func<CsvOptions, CsvOptions> OptionsOf(byte[] input) =>
        Options[input.Length == 0 ? 0 : (input[0] & (KnowsIndicators - 1)) % Options.Length];

    public static byte[] WithOptions(byte[] file, int options = 0) => [(byte)options, .. file];

    private static ReadOutcome ReadCsv(byte[] input)
    {
        using var stream = new MemoryStream(input[Math.Min(1, input.Length)..]);
        var indicators = input.Length > 0 && (input[0] & KnowsIndicators) != 0 ? Known : null;
        return ReadOutcome.Of(IndicatorTable.TryReadCsv(stream, indicators, OptionsOf(input)), TableUse.ProblemOf);
    }

    private static ReadOutcome ReadRows(byte[] input)
    {
        if (input.Length == 0) return default;
        using var rows = RowsOf(Encoding.UTF8.GetString(input[1..]), input[0]);
        using var reader = rows.CreateDataReader();
        return ReadOutcome.Of(IndicatorTable.TryRead(reader), TableUse.ProblemOf);
    }

    // Columns take turns at being what a database has: text, numbers of some kinds, dates, whatever it is.
    private static DataTable RowsOf(string text, byte turn)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = (lines.Length == 0 ? "unit" : lines[0]).Split(',', ';', '\t');
        // A table looks for a name through all of its columns.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Type[] types = [typeof(string), typeof(double), typeof(object), typeof(decimal), typeof(DateTime), typeof(long), typeof(float)];
        for (var c = 0; c < names.Length; c++)
        {
            var name = names[c];
            while (!taken.Add(name)) name += $"_{c}";
            table.Columns.Add(name, c == 0 ? typeof(string) : types[(turn + c) % types.Length]);
        }

        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',', ';', '\t');
            table.Rows.Add([.. names.Select((_, c) => c < cells.Length ? Typed(cells[c], table.Columns[c].DataType) : DBNull.Value)]);
        }

        return table;
    }

    private static object Typed(string cell, Type type)
    {
        var inv = CultureInfo.InvariantCulture;
        if (type == typeof(string)) return cell;
        if (type == typeof(DateTime)) return DateTime.TryParse(cell, inv, out var date) ? date : DBNull.Value;
        if (type == typeof(decimal)) return decimal.TryParse(cell, NumberStyles.Float, inv, out var number) ? number : DBNull.Value;
        if (type == typeof(long)) return long.TryParse(cell, inv, out var whole) ? whole : DBNull.Value;
        if (type == typeof(float)) return float.TryParse(cell, inv, out var single) ? single : DBNull.Value;
        if (double.TryParse(cell, inv, out var value)) return value;
        return type == typeof(object) && cell.Length > 0 ? cell : DBNull.Value;
    }

    private static ReadOutcome ReadPeriod(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!Period.TryParse(text, out var period)) return default;
        return new ReadOutcome(true, Period.TryParse(period.Label, out var back) && back == period ? null
            : $"{period.Label} does not come back");
    }
}
