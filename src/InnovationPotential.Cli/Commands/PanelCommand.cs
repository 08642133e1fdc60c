using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot panel init</c> and <c>innopot panel read</c>.</summary>
internal static class PanelCommand
{
    public static Command Create(Terminal terminal) => new("panel",
        "Asks experts for scores, points or judgments of pairs, and joins what they answer.")
    {
        PanelInitCommand.Create(terminal), PanelReadCommand.Create(terminal),
    };
}
