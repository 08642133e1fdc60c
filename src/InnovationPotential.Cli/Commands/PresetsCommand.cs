using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot presets</c>.</summary>
internal static class PresetsCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = CommonOptions.Out();
        return new Command("presets",
            "Lists published thresholds, recipes and models, with their sources. A model is written by 'innopot init --preset "
                + "ID'.") { file }.Doing(parsed =>
        {
            terminal.Deliver(Listed().ToText(terminal.WidthFor(parsed.GetValue(file))), parsed.GetValue(file));
        });
    }

    private static TextTable Listed()
    {
        var table = new TextTable("id", "kind", "edition", "name", "source", "verified");
        foreach (var preset in Presets.All)
            table.Add(preset.Id, preset.Kind, preset.Edition, preset.Name, preset.Source,
                $"{(preset.Verified ? "yes" : "no")}: {preset.Evidence}");
        return table;
    }
}
