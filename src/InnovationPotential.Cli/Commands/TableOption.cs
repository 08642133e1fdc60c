using System.CommandLine;

namespace InnovationPotential.Cli.Commands;

/// <summary>An option, and what it changes in how a table is read.</summary>
/// <param name="Option">The option.</param>
/// <param name="Change">Changes it as the command line says.</param>
internal sealed record TableOption(Option Option, Func<ParseResult, CsvOptions, CsvOptions> Change)
{
    /// <summary>An option that takes a value.</summary>
    public static TableOption Of<T>(Option<T> option, Func<CsvOptions, T?, CsvOptions> change) =>
        new(option, (parsed, options) => change(options, parsed.GetValue(option)));

    /// <summary>An option that takes several names.</summary>
    public static TableOption OfNames(
        string name, string description, Func<CsvOptions, IEnumerable<string>, CsvOptions> change)
    {
        var option = Ask.Names(name, description);
        return new(option, (parsed, options) => change(options, parsed.Names(option)));
    }

    /// <summary>Changes how a table is read as the options say.</summary>
    public static CsvOptions Read(IEnumerable<TableOption> all, ParseResult parsed, CsvOptions usual) =>
        all.Aggregate(usual, (options, each) => each.Change(parsed, options));
}
