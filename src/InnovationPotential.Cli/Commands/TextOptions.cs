using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say how a text of separated values is written.</summary>
internal sealed class TextOptions
{
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
    private readonly Option<bool> _comma = new("--decimal-comma") { Description = "Numbers are written with a decimal comma." };
    private readonly Option<string?> _thousands = new("--thousands")
    {
        Description = "What separates thousands: one character, or 'space'; nothing when left out.",
    };
    private readonly Option<bool> _percent = new("--percent") { Description = "A percent sign behind a number is read over: 45% is 45." };
    private readonly Option<string[]> _missing =
        Names("--missing", "Texts that stand for a missing value, beside those known (NA, n/a, -, .., ..., …, :, #N/A, NaN, н/д, "
            + "нет данных).");

    /// <summary>The options.</summary>
    public Option[] All => [_separator, _skip, _encoding, _comma, _thousands, _percent, _missing];

    /// <summary>Changes how a table is read as the options say.</summary>
    public CsvOptions Of(ParseResult parsed, CsvOptions usual) => usual with
    {
        Separator = CharOf(parsed, _separator),
        SkipLines = parsed.GetValue(_skip) is >= 0 and var lines ? lines : throw new ArgumentException("--skip-lines is never below 0."),
        Encoding = parsed.GetValue(_encoding),
        DecimalComma = parsed.GetValue(_comma),
        ThousandsSeparator = CharOf(parsed, _thousands),
        PercentSigns = parsed.GetValue(_percent),
        MissingMarkers = usual.MissingMarkers.Concat(Split(parsed, _missing)).ToEquatableArray(),
    };

    internal static Option<string[]> Names(string name, string description) =>
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
