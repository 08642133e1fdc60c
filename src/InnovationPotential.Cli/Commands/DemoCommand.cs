using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Out();
        return new Command("demo",
            "Assesses the eleven clusters of Korchagina (2017) under each understanding of innovation potential.") { file }.Doing(parsed =>
        {
            terminal.Deliver(DemoReport.Write(terminal.WidthFor(parsed.GetValue(file))), parsed.GetValue(file));
        });
    }
}
