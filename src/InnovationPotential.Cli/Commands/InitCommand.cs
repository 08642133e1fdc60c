using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot init</c>.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to; this folder when left out.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there." };
        var command = new Command("init", "Writes a sample model (model.json) and its table (data.csv) to start from.") { folder, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            (string Path, string Text)[] files =
            [
                (Path.Combine(target, "model.json"), SampleModels.InstitutionalScore.ToJson()),
                (Path.Combine(target, "data.csv"), SampleTables.InstitutionsCsv),
            ];
            if (!parsed.GetValue(force) && files.FirstOrDefault(f => File.Exists(f.Path)).Path is { } there)
            {
                terminal.Error.WriteLine($"'{there}' is there already; --force replaces it.");
                return ExitCode.Invalid;
            }

            Directory.CreateDirectory(target);
            foreach (var (path, text) in files) terminal.Deliver(text, path);
            terminal.Output.WriteLine($"Wrote {files[0].Path} and {files[1].Path}. Next: innopot assess {files[0].Path} {files[1].Path}");
            return ExitCode.Done;
        });
        return command;
    }
}
