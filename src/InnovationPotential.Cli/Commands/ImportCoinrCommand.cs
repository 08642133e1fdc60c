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
        var rule = new Option<CoinrNormalization>("--normalization")
        {
            Description = "The normalization; 'Standard' is min-max from 0 to 100, the others take their parameters from iMeta.",
        };
        var (files, text) = (new ImportFiles(), new TextOptions());
        var command = new Command("import-coinr",
            "Makes a model and a table of the pair of tables from which COINr builds a coin.") { iData, iMeta };
        files.AddTo(command);
        command.Add(rule);
        foreach (var option in text.All) command.Add(option);
        command.SetAction(parsed => files.Write(terminal, parsed, CoinrImport.Read(
            parsed.GetRequiredValue(iData), parsed.GetRequiredValue(iMeta),
            o => o with { Normalization = parsed.GetValue(rule), Text = text.Of(parsed, o.Text) })));
        return command;
    }
}
