using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Out();
        var fitted = new Option<bool>("--fitted") { Description = "Of fitted models instead of models." };
        var command = new Command("schema", "Prints the JSON Schema of indicator models.") { file, fitted };
        command.SetAction(parsed =>
        {
            terminal.Deliver(parsed.GetValue(fitted) ? FittedModelJson.Schema() : ModelJson.Schema(), parsed.GetValue(file));
            return ExitCode.Done;
        });
        return command;
    }
}
