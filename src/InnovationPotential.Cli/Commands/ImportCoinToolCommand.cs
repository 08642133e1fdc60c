using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot import-coin-tool FILE</c>.</summary>
internal static class ImportCoinToolCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Ask.Argument("FILE", "A workbook of the COIN Tool (.xlsx, .xlsm).");
        var goalposts = Ask.Flag("--goalposts",
            "Scores indicators between the goalposts of the workbook, not between their least and greatest value.");
        var files = new ImportFiles();
        return new Command("import-coin-tool",
            "Makes a model and a table of a workbook of the COIN Tool: of its sheets Database and Framework.")
        { file, files.All, goalposts }.Doing(parsed =>
            files.Write(terminal, parsed, CoinToolImport.Read(parsed.GetRequiredValue(file), parsed.GetValue(goalposts))));
    }
}
