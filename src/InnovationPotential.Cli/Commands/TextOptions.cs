using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say how a text of separated values is written.</summary>
internal sealed class TextOptions
{
    private readonly TableOption[] _options =
    [
        TableOption.Of(Ask.Text("--separator", "What stands between fields: one character, or 'tab'; recognized when left out."),
            (o, v) => o with { Separator = CharOf("--separator", v) }),
        TableOption.Of(Ask.Of<int>("--skip-lines", "How many lines are passed over before the header is looked for."),
            (o, v) => o with { SkipLines = v >= 0 ? v : throw new ArgumentException("--skip-lines is never below 0.") }),
        TableOption.Of(Ask.Text("--encoding", "The file's encoding, such as windows-1251, windows-1252 or utf-16; UTF-8 when left out."),
            (o, v) => o with { Encoding = v }),
        TableOption.Of(Ask.Flag("--decimal-comma", "Numbers are written with a decimal comma."), (o, v) => o with { DecimalComma = v }),
        TableOption.Of(Ask.Text("--thousands", "What separates thousands: one character, or 'space'; nothing when left out."),
            (o, v) => o with { ThousandsSeparator = CharOf("--thousands", v) }),
        TableOption.Of(Ask.Flag("--percent", "A percent sign behind a number is read over: 45% is 45."),
            (o, v) => o with { PercentSigns = v }),
        TableOption.OfNames("--missing",
            "Texts that stand for a missing value, beside those known (NA, n/a, -, .., ..., …, :, #N/A, NaN, н/д, нет данных).",
            (o, v) => o with { MissingMarkers = [.. o.MissingMarkers, .. v] }),
    ];

    /// <summary>Every option.</summary>
    public IEnumerable<Option> All => _options.Select(o => o.Option);

    /// <summary>The options, with what each changes.</summary>
    public IEnumerable<TableOption> Changes => _options;

    /// <summary>Changes how a table is read as the options say.</summary>
    public CsvOptions Of(ParseResult parsed, CsvOptions usual) => TableOption.Read(_options, parsed, usual);

    private static char? CharOf(string option, string? value) => value switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        "space" => ' ',
        "comma" => ',',
        "semicolon" => ';',
        { Length: 1 } text => text[0],
        var text =>
            throw new ArgumentException(
                $"'{text}' is no separator for {option}: write one character, tab, space, comma or semicolon."),
    };
}
