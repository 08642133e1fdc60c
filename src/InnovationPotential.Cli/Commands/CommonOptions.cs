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
        Description = "The form of the result: table, json, csv, md (markdown) or html; as the extension of --out says when left out.",
        HelpName = string.Join('|', ResultFormats.Names),
        CustomParser = ResultFormats.Parse,
        DefaultValueFactory = ResultFormats.Usual,
        CompletionSources = { ResultFormats.Names },
    };

    public static Option<string?> Out() => new("--out")
    {
        Description = "Writes the result to a file, whole or not at all; assess and uncertainty write a workbook to result.xlsx.",
    };

    /// <summary>The option for CSV; refused where nothing is written as CSV.</summary>
    public static Option<bool> EscapeFormulas()
    {
        var option = new Option<bool>("--escape-formulas")
        {
            Description = "Guards texts in CSV that a spreadsheet would run as a formula.",
        };
        option.Validators.Add(result =>
        {
            if (result.Implicit || !result.GetValueOrDefault<bool>()) return;
            if (result.GetResult("--format") is not { } form || form.Errors.Any()) return;
            if (result.GetValue<ResultFormat>("--format") != ResultFormat.Csv
                && !(ResultFormats.OptionOf(result, "--log") is { } log && result.GetResult(log) is not null))
                result.AddError("--escape-formulas is for results in CSV: state --format csv, too.");
        });
        return option;
    }

    public static Option<bool?> FiscalYears() => new("--fiscal-years")
    {
        Description = "Periods such as 2007-08 are fiscal years; with 'false', months. Decided from the whole column when left out.",
    };
}
