using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Out();
        var fitted = Ask.Flag("--fitted", "Of fitted models instead of models.");
        var study = Ask.Flag("--study", "Of studies of uncertainty and sensitivity instead of models.");
        return new Command("schema", "Prints the JSON Schema of indicator models.") { file, fitted, study }.Doing(parsed =>
        {
            if (parsed.GetValue(study)) parsed.Refuse("and --study say two things: leave one out.", fitted);
            terminal.Deliver(parsed.GetValue(study)
                ? UncertaintyStudy.Schema()
                : parsed.GetValue(fitted) ? FittedModel.Schema() : IndicatorModel.Schema(), parsed.GetValue(file));
        });
    }
}
