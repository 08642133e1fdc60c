using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options by which every command reads its table.</summary>
internal sealed class TableOptions
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
    private readonly Option<string?> _separator = new("--separator")
    {
        Description = "What stands between fields: one character, or 'tab'; recognized when left out.",
    };
    private readonly Option<int> _skip = new("--skip-lines")
    {
        Description = "How many lines are passed over before the header is looked for.",
    };
    private readonly Option<string?> _encoding = new("--encoding")
    {
        Description = "The file's encoding, such as windows-1251, windows-1252 or utf-16; UTF-8 when left out.",
    };
    private readonly Option<bool> _comma = CommonOptions.DecimalComma();
    private readonly Option<bool?> _fiscal = CommonOptions.FiscalYears();
    private readonly Option<string?> _thousands = new("--thousands")
    {
        Description = "What separates thousands: one character, or 'space'; nothing when left out.",
    };
    private readonly Option<bool> _percent = new("--percent") { Description = "A percent sign behind a number is read over: 45% is 45." };
    private readonly Option<string[]> _missing =
        Names("--missing", "Texts that stand for a missing value, beside those known (NA, n/a, -, .., ..., …, :, #N/A, NaN).");
    private readonly Option<string[]> _attributes = Names("--attribute", "Columns that describe the units, whatever they look like.");
    private readonly Option<string[]> _where = new("--where")
    {
        Description = "COLUMN=TEXT: only the rows with that text in that column; may be given several times.",
    };
    private readonly Option<string[]> _ignore = Names("--ignore", "Columns, or indicators of a long table, that are not read.");
    private readonly Option<string[]> _only = Names("--only", "The only columns, or indicators of a long table, that are read.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_range, _unit, _period, _indicator, _value, _name, _layout, _separator, _skip, _encoding,
            _comma, _fiscal, _thousands, _percent, _missing, _attributes, _where, _ignore, _only])
            command.Add(option);
    }

    /// <summary>The table of a file.</summary>
    public IndicatorTable Read(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual) =>
        TryRead(parsed, path, indicators, kind).OrThrow();

    /// <summary>The table of a file, or what is wrong with it.</summary>
    public TableReading TryRead(ParseResult parsed, string path, IReadOnlyList<Indicator>? indicators,
        ObservationKind kind = ObservationKind.Actual) =>
        WorkbookPath.TryParse(path, out var workbook, out var sheet)
            ? IndicatorTable.TryReadExcel(workbook, indicators,
                o => o with { Sheet = sheet, Range = parsed.GetValue(_range), Table = Sheet(parsed, o.Table) with { DefaultKind = kind } })
            : parsed.GetValue(_range) is not null ? throw new ArgumentException("--range is for Excel workbooks.")
            : IndicatorTable.TryReadCsv(path, indicators, o => Configured(parsed, o) with { DefaultKind = kind });

    private CsvOptions Sheet(ParseResult parsed, CsvOptions usual) =>
        Configured(parsed, usual) is { Separator: null, Encoding: null } options
        ? options
        : throw new ArgumentException("--separator and --encoding are for text: an Excel workbook has neither.");

    private CsvOptions Configured(ParseResult parsed, CsvOptions usual) => usual with
    {
        UnitColumn = parsed.GetValue(_unit),
        PeriodColumn = parsed.GetValue(_period),
        IndicatorColumn = parsed.GetValue(_indicator),
        ValueColumn = parsed.GetValue(_value),
        IndicatorName = parsed.GetValue(_name),
        Layout = parsed.GetValue(_layout),
        Separator = CharOf(parsed, _separator),
        SkipLines = parsed.GetValue(_skip) is >= 0 and var lines ? lines : throw new ArgumentException("--skip-lines is never below 0."),
        Encoding = parsed.GetValue(_encoding),
        DecimalComma = parsed.GetValue(_comma),
        FiscalYears = parsed.GetValue(_fiscal),
        ThousandsSeparator = CharOf(parsed, _thousands),
        PercentSigns = parsed.GetValue(_percent),
        MissingMarkers = usual.MissingMarkers.Concat(Split(parsed, _missing)).ToEquatableArray(),
        AttributeColumns = Split(parsed, _attributes).ToEquatableArray(),
        Where = (parsed.GetValue(_where) ?? []).Select(FilterOf).ToEquatableArray(),
        Ignore = Split(parsed, _ignore).ToEquatableArray(),
        Only = Split(parsed, _only).ToEquatableArray(),
    };

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = $"{description} Several are separated by commas, or the option is given several times." };

    // A comma before a space belongs to a name: "Patent applications, residents".
    internal static IEnumerable<string> Split(ParseResult parsed, Option<string[]> option)
    {
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var begin = 0;
            for (var i = 0; i <= text.Length; i++)
            {
                if (i < text.Length && (text[i] != ',' || (i + 1 < text.Length && text[i + 1] == ' '))) continue;
                if (i > begin) yield return text[begin..i];
                begin = i + 1;
            }
        }
    }

    private static (string Column, string Text) FilterOf(string text)
    {
        var equal = text.IndexOf('=', StringComparison.Ordinal);
        return equal > 0
            ? (text[..equal], text[(equal + 1)..])
            : throw new ArgumentException($"'{text}' is no filter: write --where COLUMN=TEXT, such as --where sex=T.");
    }

    private static char? CharOf(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        "space" => ' ',
        "comma" => ',',
        "semicolon" => ';',
        { Length: 1 } text => text[0],
        var text =>
            throw new ArgumentException(
                $"'{text}' is no separator for {option.Name}: write one character, tab, space, comma or semicolon."),
    };
}
