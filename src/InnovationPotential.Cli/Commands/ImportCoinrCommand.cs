using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

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
        var text = new TextOptions();
        var command = new Command("import-coinr",
            "Makes a model and a table of the pair of tables from which COINr builds a coin.") { iData, iMeta, model, data, rule };
        foreach (var option in text.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var imported = CoinrImport.Read(
                parsed.GetRequiredValue(iData), parsed.GetRequiredValue(iMeta),
                o => o with { Normalization = parsed.GetValue(rule), Text = text.Of(parsed, o.Text) });
            terminal.Report(imported.Diagnostics);
            var (modelPath, dataPath) = (parsed.GetRequiredValue(model), parsed.GetRequiredValue(data));
            terminal.Deliver(imported.Model.ToJson(), modelPath);
            terminal.Deliver(imported.Table.ToCsv(), dataPath);
            terminal.Say($"Wrote {modelPath} and {dataPath}. Next: innopot assess {ShellText.Of(modelPath)} {ShellText.Of(dataPath)}");
            return ExitCode.Done;
        });
        return command;
    }
}
