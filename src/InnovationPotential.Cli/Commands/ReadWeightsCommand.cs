using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot read-weights MODEL WORKBOOK</c>.</summary>
internal static class ReadWeightsCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var workbook = new Argument<string>("WORKBOOK")
        {
            Description = "A workbook that 'innopot assess --formulas' made of the model, with the weights as they were changed in it.",
        };
        var file = CommonOptions.Out();
        var command = new Command("read-weights", "Reads the weights of a workbook that calculates back into its model.")
        {
            model, workbook, file,
        };
        command.SetAction(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("give the model it was made of.");
            var weighed = subject.Model.WithWeightsOf(parsed.GetRequiredValue(workbook));
            terminal.Deliver(weighed.ToJson(), parsed.GetValue(file));
            return ExitCode.Done;
        });
        return command;
    }
}
