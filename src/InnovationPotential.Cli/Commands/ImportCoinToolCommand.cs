using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot import-coin-tool FILE</c>.</summary>
internal static class ImportCoinToolCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A workbook of the COIN Tool (.xlsx, .xlsm)." };
        var goalposts = new Option<bool>("--goalposts")
        {
            Description = "Scores indicators between the goalposts of the workbook, not between their least and greatest value.",
        };
        var files = new ImportFiles();
        var command = new Command("import-coin-tool",
            "Makes a model and a table of a workbook of the COIN Tool: of its sheets Database and Framework.") { file };
        files.AddTo(command);
        command.Add(goalposts);
        command.SetAction(parsed =>
            files.Write(terminal, parsed, CoinToolImport.Read(parsed.GetRequiredValue(file), parsed.GetValue(goalposts))));
        return command;
    }
}
