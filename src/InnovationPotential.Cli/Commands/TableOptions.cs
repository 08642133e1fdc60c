using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options by which every command reads its table.</summary>
internal sealed class TableOptions(Terminal terminal)
{
    private readonly Option<string?> _range = new("--range")
    {
        Description = "The cells of an Excel workbook's sheet that are the table, such as B3:F40.",
    };
    private readonly Option<string?> _unit = new("--unit-column")
    {
        Description = "The column that names the units; recognized when left out ('unit', 'geo', 'Country Name', …). \"\" is a column "
            + "without a name.",
    };
    private readonly Option<string?> _names = new("--name-column")
    {
        Description = "The column of what units are called, beside that of their codes; 'name' when left out.",
    };
    private readonly Option<bool> _codes = new("--codes") { Description = "Calls units by their codes, though they have names." };
    private readonly Option<string?> _period = new("--period-column")
    {
        Description = "The column of periods; recognized when left out ('period', 'year', 'TIME_PERIOD', …).",
    };
    private readonly Option<string?> _indicator = new("--indicator-column")
    {
        Description = "The column that names the indicators, in a table of a row for each observation, or for each unit and indicator.",
    };
    private readonly Option<string?> _value = new("--value-column")
    {
        Description = "The column of values, in a table of a row for each observation.",
    };
    private readonly Option<string?> _name = new("--indicator-name")
    {
        Description = "The code of the only indicator, where no column names it; the model's or else the file's name when left out.",
    };
    private readonly Option<TableLayout?> _layout = new("--layout")
    {
        Description = "What rows and columns are; recognized from the header when left out.",
    };
    private readonly Option<bool?> _fiscal = CommonOptions.FiscalYears();
    private readonly Option<string[]> _attributes =
        TextOptions.Names("--attribute", "Columns that describe the units, whatever they look like.");
    private readonly Option<string[]> _where = new("--where")
    {
        Description = "COLUMN=TEXT: only the rows with that text in that column; may be given several times.",
    };
    private readonly Option<string[]> _ignore = TextOptions.Names("--ignore", "Columns, or indicators of a long table, that are not read.");
    private readonly Option<string[]> _only =
        TextOptions.Names("--only", "The only columns, or indicators of a long table, that are read.");

    private readonly TextOptions _text = new();

    /// <summary>Every option.</summary>
    public Option[] All =>
    [
        _range, _unit, _names, _codes, _period, _indicator, _value, _name, _layout, _fiscal, .. _text.All, _attributes, _where, _ignore,
        _only,
    ];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Add(option);
    }

    /// <summary>The options that were given, to be given again to the next command: nothing, or text that begins with a space.</summary>
    public string Given(ParseResult parsed) => string.Concat(All.Select(parsed.GetResult).Where(r => r is { Implicit: false })
        .Select(r => $" {r!.Option.Name}{string.Concat(r.Tokens.Select(t => $" {ShellText.Of(t.Value)}"))}"));

    /// <summary>The table of a file.</summary>
    public IndicatorTable Read(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual) =>
        TryRead(parsed, path, indicators, kind).OrThrow();

    /// <summary>The table of a file, or what is wrong with it.</summary>
    public Reading<IndicatorTable> TryRead(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual) =>
        TryReadNamed(parsed, path, indicators, kind) is var reading && reading.Value is { } table && parsed.GetValue(_codes)
            ? new(table.WithCodes(), reading.Diagnostics) : reading;

    private Reading<IndicatorTable> TryReadNamed(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind)
    {
        var name = terminal.Reads(path);
        return terminal.During($"Reading {name}", () => TryRead(parsed, path, name, indicators, kind));
    }

    private Reading<IndicatorTable> TryRead(ParseResult parsed, string path, string name, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind)
    {
        if (WorkbookPath.TryParse(path, out var workbook, out var sheet))
            return IndicatorTable.TryReadExcel(workbook, indicators,
                o => o with { Sheet = sheet, Range = parsed.GetValue(_range), Table = Sheet(parsed, o.Table) with { DefaultKind = kind } });
        if (parsed.GetValue(_range) is not null) throw new ArgumentException($"--range is for Excel workbooks: {name} is none.");
        CsvOptions Configure(CsvOptions o) => Configured(parsed, o) with { DefaultKind = kind };
        if (path != Terminal.StandardInput) return IndicatorTable.TryReadCsv(path, indicators, Configure);
        var reading = IndicatorTable.TryReadCsv(terminal.TakeInput(), indicators, Configure);
        return new(reading.Value, Diagnostic.In(name, reading.Diagnostics));
    }

    /// <summary>Another table, of which nothing is said: its layout is recognized from its header.</summary>
    public static IndicatorTable ReadPlain(Terminal terminal, string path)
    {
        var name = terminal.Reads(path);
        if (path == Terminal.StandardInput)
        {
            var reading = IndicatorTable.TryReadCsv(terminal.TakeInput());
            return new Reading<IndicatorTable>(reading.Value, Diagnostic.In(name, reading.Diagnostics)).OrThrow();
        }

        return (WorkbookPath.TryParse(path, out var workbook, out var sheet)
            ? IndicatorTable.TryReadExcel(workbook, null, o => o with { Sheet = sheet }) : IndicatorTable.TryReadCsv(path)).OrThrow();
    }

    private CsvOptions Sheet(ParseResult parsed, CsvOptions usual) =>
        Configured(parsed, usual) is { Separator: null, Encoding: null } options
        ? options
        : throw new ArgumentException($"--separator and --encoding are for text: {terminal.Files[^1]} is an Excel workbook.");

    /// <summary>What is stated of a table.</summary>
    public CsvOptions Configured(ParseResult parsed, CsvOptions usual) => _text.Of(parsed, usual) with
    {
        UnitColumn = parsed.GetValue(_unit),
        NameColumn = parsed.GetValue(_names),
        PeriodColumn = parsed.GetValue(_period),
        IndicatorColumn = parsed.GetValue(_indicator),
        ValueColumn = parsed.GetValue(_value),
        IndicatorName = parsed.GetValue(_name),
        Layout = parsed.GetValue(_layout),
        FiscalYears = parsed.GetValue(_fiscal),
        AttributeColumns = TextOptions.Split(parsed, _attributes).ToEquatableArray(),
        Where = (parsed.GetValue(_where) ?? []).Select(FilterOf).ToEquatableArray(),
        Ignore = TextOptions.Split(parsed, _ignore).ToEquatableArray(),
        Only = TextOptions.Split(parsed, _only).ToEquatableArray(),
    };

    private static (string Column, string Text) FilterOf(string text)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        return equal > 0
            ? (text[..equal], text[(equal + 1)..])
            : throw new ArgumentException($"'{text}' is no filter: write --where COLUMN=TEXT, such as --where sex=T.");
    }
}
