using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Where to; this folder when left out.",
            DefaultValueFactory = _ => ".",
        };
        var preset = new Option<string?>("--preset")
        {
            Description = "Writes the model of a preset, such as tai-2001 or sme-cluster-potential, instead of the sample; 'innopot "
                + "presets' lists them.",
        };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there." };
        var command = new Command(
            "init",
            "Writes a sample model (model.json), its table (data.csv) and a study of its uncertainty (study.json) to start from, or the "
                + "model of a preset; " +
            "sme-cluster-potential comes with a table to fill in, its legend and a filled example.")
        { folder, preset, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            var starter = StarterFiles.Of(parsed.GetValue(preset));
            (string Path, string Text)[] files = [.. starter.Files.Select(f => (Path.Combine(target, f.Name), f.Text))];
            if (!parsed.GetValue(force) && files.FirstOrDefault(f => File.Exists(f.Path)).Path is { } there)
            {
                terminal.Error.WriteLine($"'{there}' is there already; --force replaces it.");
                return ExitCode.Invalid;
            }

            Directory.CreateDirectory(target);
            foreach (var (path, text) in files) terminal.Deliver(text, path);
            var wrote = string.Join(", ", files.Select(f => f.Path));
            terminal.Output.WriteLine($"Wrote {wrote}. Next: {starter.NextIn(target)}");
            return ExitCode.Done;
        });
        return command;
    }
}
