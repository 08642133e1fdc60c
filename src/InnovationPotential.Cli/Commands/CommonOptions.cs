using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string> Model() => Ask.Argument("MODEL", "The indicator model, a JSON file.");

    public static Argument<string> ModelOrFitted() => Ask.Argument("MODEL", "The indicator model or the fitted model, a JSON file.");

    public static Argument<string> Data() => Ask.Argument("DATA",
        "The table: CSV, an Excel workbook (data.xlsx, data.xlsx#Sheet), or - for the standard input; the layout is recognized from its "
            + "header.");

    /// <summary>The table, for commands that also run where it lies.</summary>
    public static Argument<string?> DataOrNone() => Ask.Optional("DATA",
        "The table: CSV, an Excel workbook (data.xlsx, data.xlsx#Sheet), Parquet, or - for the standard input; none with --connection. "
            + "The layout is recognized from its header.");

    /// <param name="workbooks">Whether the command writes workbooks, too, where the name of the file asks for one.</param>
    public static Option<ResultFormat> Format(bool workbooks = false)
    {
        var format =
            FormOf("The form of the result: table, json, csv, md (markdown) or html; as the extension of --out says when left out.");
        format.DefaultValueFactory = result => ResultFormats.Usual(result, workbooks);
        format.Validators.Add(result =>
        {
            if (workbooks && !result.Implicit && WorkbookOut.Is(result.GetValue<string?>("--out")))
                result.AddError("A workbook has no other form: leave --format out, or let --out end otherwise.");
        });
        return format;
    }

    /// <summary>The form of what is shown; columns when left out.</summary>
    public static Option<ResultFormat> FormOf(string description) => new("--format")
    {
        Description = description,
        HelpName = string.Join('|', ResultFormats.Names),
        CustomParser = ResultFormats.Parse,
        CompletionSources = { ResultFormats.Names },
    };

    public static Option<string?> Out() => Ask.Text("--out",
        "Writes the result to a file, whole or not at all; assess and uncertainty write a workbook to result.xlsx.");

    /// <summary>The option for CSV; refused where nothing is written as CSV.</summary>
    public static Option<bool> EscapeFormulas()
    {
        var option = Ask.Flag("--escape-formulas", "Guards texts in CSV that a spreadsheet would run as a formula.");
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
    public static Option<string> Language() =>
        Ask.Of("--language", "The language of its sentences: en or ru.", "en").Among("en", "ru");

    /// <summary>The language that was asked for.</summary>
    public static ReportLanguage LanguageOf(ParseResult parsed, Option<string> language) =>
        parsed.GetValue(language) == "ru" ? ReportLanguage.Russian : ReportLanguage.English;

    /// <summary>What of an uncertainty analysis is shown.</summary>
    public static Option<UncertaintyView> Show() => Ask.Of("--show",
        "What is shown; a summary when left out. CSV takes one table, and the units when left out; JSON always holds all.",
        UncertaintyView.Summary);

    /// <summary>The seed of a study.</summary>
    public static Option<ulong> Seed() =>
        Ask.Of<ulong>("--seed", "What the random numbers depend on; the same seed gives the same result.", 1);

    public static Option<bool> Force() => Ask.Flag("--force", "Replaces files that are there.");

    /// <summary>Makes the folder of files that are to be written, none of which is there, unless they are to be replaced.</summary>
    /// <exception cref="ArgumentException">One is there.</exception>
    public static void MakeFolder(string folder, IEnumerable<string> files, bool force)
    {
        if (!force && files.FirstOrDefault(File.Exists) is { } there)
            throw new ArgumentException($"'{there}' is there already; --force replaces it.");
        Directory.CreateDirectory(folder);
    }
}
