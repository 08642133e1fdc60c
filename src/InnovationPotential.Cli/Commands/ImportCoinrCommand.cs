using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot import-coinr IDATA IMETA</c>.</summary>
internal static class ImportCoinrCommand
{
    public static Command Create(Terminal terminal)
    {
        var iData = new Argument<string>("IDATA") { Description = "COINr's iData, a CSV file." };
        var iMeta = new Argument<string>("IMETA") { Description = "COINr's iMeta, a CSV file." };
        var model = new Option<string>("--model") { Description = "Writes the indicator model to this JSON file.", Required = true };
        var data = new Option<string>("--data") { Description = "Writes the table to this CSV file.", Required = true };
        var rule = new Option<CoinrNormalization>("--normalization")
        {
            Description = "The normalization; 'Standard' is min-max from 0 to 100, the others take their parameters from iMeta.",
        };
        var comma = CommonOptions.DecimalComma();
        var command = new Command("import-coinr",
            "Makes a model and a table of the pair of tables from which COINr builds a coin.") { iData, iMeta, model, data, rule, comma };
        command.SetAction(parsed =>
        {
            var imported = CoinrImport.Read(
                parsed.GetRequiredValue(iData), parsed.GetRequiredValue(iMeta),
                o => o with { Normalization = parsed.GetValue(rule), DecimalComma = parsed.GetValue(comma) });
            terminal.Report(imported.Diagnostics);
            var (modelPath, dataPath) = (parsed.GetRequiredValue(model), parsed.GetRequiredValue(data));
            terminal.Deliver(imported.Model.ToJson(), modelPath);
            terminal.Deliver(Readable(imported, terminal), dataPath);
            terminal.Output.WriteLine($"Wrote {modelPath} and {dataPath}. Next: innopot assess {modelPath} {dataPath}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Readable(CoinrImportResult imported, Terminal terminal)
    {
        var (model, table) = (imported.Model, imported.Table);
        var text = table.ToCsv();
        if (IndicatorTable.TryParseCsv(text, model.Indicators).Succeeded) return text;
        var left = table.Indicators.Where(i => model.Find(i) is null).ToArray();
        terminal.Report([Diagnostic.Warning(
            ImportCodes.DenominatorsLeftOut,
            $"The table is written a row for each observation, which has no place for columns outside the model: "
                + $"{string.Join(", ", left)} left out.")]);
        return IndicatorTable.Create(table.Units, table.Indicators.Except(left).Select(i => table[i]), table.Periods, table.Attributes)
            .ToCsv();
    }
}
