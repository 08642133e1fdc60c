using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot read-weights MODEL WORKBOOK</c>.</summary>
internal static class ReadWeightsCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var workbook = Ask.Argument("WORKBOOK",
            "A workbook that 'innopot assess --formulas' made of the model, with the weights as they were changed in it.");
        var file = CommonOptions.Out();
        return new Command("read-weights", "Reads the weights of a workbook that calculates back into its model.")
        {
            model, workbook, file,
        }.Doing(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("give the model it was made of.");
            var weighed = subject.Model.WithWeightsOf(parsed.GetRequiredValue(workbook));
            terminal.Deliver(weighed.ToJson(), parsed.GetValue(file));
        });
    }
}
