using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot import-coinr IDATA IMETA</c>.</summary>
internal static class ImportCoinrCommand
{
    public static Command Create(Terminal terminal)
    {
        var iData = Ask.Argument("IDATA", "COINr's iData, a CSV file.");
        var iMeta = Ask.Argument("IMETA", "COINr's iMeta, a CSV file.");
        var rule = Ask.Of<CoinrNormalization>("--normalization",
            "The normalization; 'Standard' is min-max from 0 to 100, the others take their parameters from iMeta.");
        var (files, text) = (new ImportFiles(), new TextOptions());
        return new Command("import-coinr",
            "Makes a model and a table of the pair of tables from which COINr builds a coin.")
        { iData, iMeta, files.All, rule, text.All }.Doing(parsed => files.Write(terminal, parsed, CoinrImport.Read(
            parsed.GetRequiredValue(iData), parsed.GetRequiredValue(iMeta),
            o => o with { Normalization = parsed.GetValue(rule), Text = text.Of(parsed, o.Text) })));
    }
}
