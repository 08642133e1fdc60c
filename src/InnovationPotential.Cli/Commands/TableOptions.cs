using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options by which every command reads its table.</summary>
internal sealed class TableOptions(Terminal terminal)
{
    private const string Codes = "--codes";

    private readonly Option<string?> _range = Ask.Text("--range",
        "The cells of an Excel workbook's sheet that are the table, such as B3:F40.");
    private readonly TableOption[] _options =
    [
        TableOption.Of(Ask.Text("--unit-column",
            "The column that names the units; recognized when left out ('unit', 'geo', 'Country Name', …). \"\" is a column "
                + "without a name."),
            (o, v) => o with { UnitColumn = v }),
        TableOption.Of(Ask.Text("--name-column", "The column of what units are called, beside that of their codes; 'name' when left out."),
            (o, v) => o with { NameColumn = v }),
        new TableOption(Ask.Flag(Codes, "Calls units by their codes, though they have names."), (_, o) => o),
        TableOption.Of(Ask.Text("--period-column", "The column of periods; recognized when left out ('period', 'year', 'TIME_PERIOD', …)."),
            (o, v) => o with { PeriodColumn = v }),
        TableOption.Of(Ask.Text("--indicator-column",
            "The column that names the indicators, in a table of a row for each observation, or for each unit and indicator."),
            (o, v) => o with { IndicatorColumn = v }),
        TableOption.Of(Ask.Text("--value-column", "The column of values, in a table of a row for each observation."),
            (o, v) => o with { ValueColumn = v }),
        TableOption.Of(Ask.Text("--indicator-name",
            "The code of the only indicator, where no column names it; the model's or else the file's name when left out."),
            (o, v) => o with { IndicatorName = v }),
        TableOption.Of(Ask.Of<TableLayout?>("--layout", "What rows and columns are; recognized from the header when left out."),
            (o, v) => o with { Layout = v }),
        TableOption.Of(Ask.Of<bool?>("--fiscal-years",
            "Periods such as 2007-08 are fiscal years; with 'false', months. Decided from the whole column when left out."),
            (o, v) => o with { FiscalYears = v }),
        .. new TextOptions().Changes,
        TableOption.OfNames("--attribute", "Columns that describe the units, whatever they look like.",
            (o, v) => o with { AttributeColumns = [.. v] }),
        TableOption.Of(Ask.Of<string[]>("--where", "COLUMN=TEXT: only the rows with that text in that column; may be given several times."),
            (o, v) => o with { Where = [.. (v ?? []).Select(FilterOf)] }),
        TableOption.OfNames("--ignore", "Columns, or indicators of a long table, that are not read.",
            (o, v) => o with { Ignore = [.. v] }),
        TableOption.OfNames("--only", "The only columns, or indicators of a long table, that are read.",
            (o, v) => o with { Only = [.. v] }),
    ];

    /// <summary>Every option.</summary>
    public IEnumerable<Option> All => _options.Select(o => o.Option).Prepend(_range);

    /// <summary>The options that were given, to be given again to the next command: nothing, or text that begins with a space.</summary>
    public string Given(ParseResult parsed) => string.Concat(All.Select(parsed.GetResult).Where(r => r is { Implicit: false })
        .Select(r => $" {r!.Option.Name}{string.Concat(r.Tokens.Select(t => $" {ShellText.Of(t.Value)}"))}"));

    /// <summary>The table of a file.</summary>
    public IndicatorTable Read(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual) =>
        TryRead(parsed, path, indicators, kind).OrThrow();

    /// <summary>The table of a file, or what is wrong with it.</summary>
    public Reading<IndicatorTable> TryRead(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual)
    {
        var name = terminal.Reads(path);
        var reading = terminal.During($"Reading {name}", () => TryRead(parsed, path, name, indicators, kind));
        return reading.Value is { } table && parsed.GetValue<bool>(Codes) ? new(table.WithCodes(), reading.Diagnostics) : reading;
    }

    /// <summary>Another table, of which nothing is said: its layout is recognized from its header.</summary>
    public static IndicatorTable ReadPlain(Terminal terminal, string path)
    {
        var name = terminal.Reads(path);
        return (path == Terminal.StandardInput ? IndicatorTable.TryReadCsv(terminal.TakeInput()).In(name)
            : WorkbookPath.TryParse(path, out var workbook, out var sheet)
                ? IndicatorTable.TryReadExcel(workbook, null, o => o with { Sheet = sheet }) : IndicatorTable.TryReadCsv(path)).OrThrow();
    }

    private Reading<IndicatorTable> TryRead(ParseResult parsed, string path, string name, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind)
    {
        if (WorkbookPath.TryParse(path, out var workbook, out var sheet))
            return IndicatorTable.TryReadExcel(workbook, indicators,
                o => o with { Sheet = sheet, Range = parsed.GetValue(_range), Table = Sheet(parsed, o.Table) with { DefaultKind = kind } });
        if (parsed.GetValue(_range) is not null) throw new ArgumentException($"--range is for Excel workbooks: {name} is none.");
        CsvOptions Configure(CsvOptions o) => Configured(parsed, o) with { DefaultKind = kind };
        return path == Terminal.StandardInput ? IndicatorTable.TryReadCsv(terminal.TakeInput(), indicators, Configure).In(name)
            : IndicatorTable.TryReadCsv(path, indicators, Configure);
    }

    private CsvOptions Sheet(ParseResult parsed, CsvOptions usual) =>
        Configured(parsed, usual) is { Separator: null, Encoding: null } options
        ? options
        : throw new ArgumentException($"--separator and --encoding are for text: {terminal.Files[^1]} is an Excel workbook.");

    /// <summary>What is stated of a table.</summary>
    public CsvOptions Configured(ParseResult parsed, CsvOptions usual) => TableOption.Read(_options, parsed, usual);

    private static (string Column, string Text) FilterOf(string text)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        return equal > 0
            ? (text[..equal], text[(equal + 1)..])
            : throw new ArgumentException($"'{text}' is no filter: write --where COLUMN=TEXT, such as --where sex=T.");
    }
}
