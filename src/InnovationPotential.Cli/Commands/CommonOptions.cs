using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

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

    /// <summary>The table, for commands that also run where it lies.</summary>
    public static Argument<string?> DataOrNone() => new("DATA")
    {
        Description = "The table: CSV, an Excel workbook (data.xlsx, data.xlsx#Sheet), Parquet, or - for the standard input; none with "
            + "--connection. The layout is recognized from its header.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <param name="workbooks">Whether the command writes workbooks, too, where the name of the file asks for one.</param>
    public static Option<ResultFormat> Format(bool workbooks = false)
    {
        var format = new Option<ResultFormat>("--format")
        {
            Description = "The form of the result: table, json, csv, md (markdown) or html; as the extension of --out says when left out.",
            HelpName = string.Join('|', ResultFormats.Names),
            CustomParser = ResultFormats.Parse,
            DefaultValueFactory = result => ResultFormats.Usual(result, workbooks),
            CompletionSources = { ResultFormats.Names },
        };
        format.Validators.Add(result =>
        {
            if (workbooks && !result.Implicit && WorkbookOut.Is(result.GetValue<string?>("--out")))
                result.AddError("A workbook has no other form: leave --format out, or let --out end otherwise.");
        });
        return format;
    }

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

    /// <summary>The language of reports and charts.</summary>
    public static Option<string> Language()
    {
        var language = new Option<string>("--language")
        {
            Description = "The language of its sentences: en or ru.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "ru");
        return language;
    }

    /// <summary>The language that was asked for.</summary>
    public static ReportLanguage LanguageOf(ParseResult parsed, Option<string> language) =>
        parsed.GetValue(language) == "ru" ? ReportLanguage.Russian : ReportLanguage.English;

    /// <summary>What of an uncertainty analysis is shown.</summary>
    public static Option<UncertaintyView> Show() => new("--show")
    {
        Description = "What is shown; a summary when left out. CSV takes one table, and the units when left out; JSON always holds all.",
        DefaultValueFactory = _ => UncertaintyView.Summary,
    };

    /// <summary>Refuses options that would change nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="why">What they are for, or why they change nothing; stands behind the name of the first that is stated.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">One is stated.</exception>
    public static void Refuse(ParseResult parsed, string why, params IEnumerable<Option> options)
    {
        if (options.FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false }) is { } stated)
            throw new ArgumentException($"{stated.Name} {why}");
    }

    public static Option<bool?> FiscalYears() => new("--fiscal-years")
    {
        Description = "Periods such as 2007-08 are fiscal years; with 'false', months. Decided from the whole column when left out.",
    };
}
