using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Out();
        var command = new Command("schema", "Prints the JSON Schema of indicator models.") { file };
        command.SetAction(parsed =>
        {
            terminal.Deliver(ModelJson.Schema(), parsed.GetValue(file));
            return ExitCode.Done;
        });
        return command;
    }
}
