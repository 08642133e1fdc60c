using System.CommandLine;
using System.CommandLine.Help;

namespace InnovationPotential.Cli.Commands;

/// <summary>How wide what is shown may be, for every command that shows tables or sentences.</summary>
internal static class WidthOption
{
    private const int Least = 40;

    public static Option<int?> Add(RootCommand root)
    {
        var width = new Option<int?>("--width")
        {
            Description = $"How many columns the tables and sentences take at most: {Least} or more, 0 for as many as they need. That of "
                + "the terminal when left out; as many as needed where the output goes to a file or another program.",
            HelpName = "columns",
        };
        width.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is { } columns and not 0 and < Least)
                result.AddError($"--width is {Least} or more, or 0 for as many columns as are needed, not {columns}.");
        });
        // That of a chart is the picture's.
        foreach (var command in root.Subcommands.Append(root).Where(c => c.Options.All(o => o.Name != width.Name)))
            command.Options.Add(width);
        return width;
    }

    /// <summary>Lets the help stand within the width.</summary>
    public static void Narrow(RootCommand root, int columns)
    {
        foreach (var help in root.Options.Select(o => o.Action).OfType<HelpAction>()) help.MaxWidth = columns;
    }
}
