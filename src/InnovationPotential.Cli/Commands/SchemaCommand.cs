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
        var study = new Option<bool>("--study") { Description = "Of studies of uncertainty and sensitivity instead of models." };
        var command = new Command("schema", "Prints the JSON Schema of indicator models.") { file, fitted, study };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(study)) CommonOptions.Refuse(parsed, "and --study say two things: leave one out.", fitted);
            terminal.Deliver(parsed.GetValue(study)
                ? UncertaintyStudy.Schema()
                : parsed.GetValue(fitted) ? FittedModel.Schema() : IndicatorModel.Schema(), parsed.GetValue(file));
            return ExitCode.Done;
        });
        return command;
    }
}
