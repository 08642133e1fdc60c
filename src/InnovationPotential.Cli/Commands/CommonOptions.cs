using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string> Model() => new("MODEL") { Description = "The indicator model, a JSON file." };

    public static Argument<string> ModelOrFitted() => new("MODEL")
    {
        Description = "The indicator model or the fitted model, a JSON file.",
    };

    public static Argument<string> Data() => new("DATA")
    {
        Description = "The table: CSV, an Excel workbook (data.xlsx, data.xlsx#Sheet), or - for the standard input; the layout is "
            + "recognized from its header.",
    };

    public static Option<ResultFormat> Format() => new("--format")
    {
        Description = "The form of the result.",
        DefaultValueFactory = _ => ResultFormat.Table,
    };

    public static Option<string?> Out() => new("--out") { Description = "Writes the result to a file, whole or not at all." };

    public static Option<bool> EscapeFormulas() => new("--escape-formulas")
    {
        Description = "Guards texts in CSV that a spreadsheet would run as a formula.",
    };

    public static Option<bool?> FiscalYears() => new("--fiscal-years")
    {
        Description = "Periods such as 2007-08 are fiscal years; with 'false', months. Decided from the whole column when left out.",
    };
}
