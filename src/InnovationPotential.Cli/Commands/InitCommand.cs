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
            Description = "Writes the model of a preset, such as tai-2001, instead of the sample; 'innopot presets' lists them.",
        };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there." };
        var command = new Command("init",
            "Writes a sample model (model.json), its table (data.csv) and a study of its uncertainty (study.json) to start from, or the "
                + "model of a preset.") { folder, preset, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            var modelPath = Path.Combine(target, "model.json");
            var dataPath = Path.Combine(target, "data.csv");
            var studyPath = Path.Combine(target, "study.json");
            (string Path, string Text)[] files = parsed.GetValue(preset) is { } id
                ? [(modelPath, ModelOf(id).ToJson())]
                : [(modelPath, SampleModels.InstitutionalScore.ToJson()), (dataPath, SampleTables.InstitutionsCsv),
                    (studyPath, SampleStudies.Institutions.ToJson())];
            if (!parsed.GetValue(force) && files.FirstOrDefault(f => File.Exists(f.Path)).Path is { } there)
            {
                terminal.Error.WriteLine($"'{there}' is there already; --force replaces it.");
                return ExitCode.Invalid;
            }

            Directory.CreateDirectory(target);
            foreach (var (path, text) in files) terminal.Deliver(text, path);
            var wrote = string.Join(", ", files.Select(f => f.Path));
            terminal.Output.WriteLine($"Wrote {wrote}. Next: innopot assess {modelPath} {(files.Length > 1 ? dataPath : "DATA")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static IndicatorModel ModelOf(string id)
    {
        if (Presets.Find(id) is Preset<IndicatorModel> preset) return preset.Value;
        var models = string.Join(", ", Presets.All.OfType<Preset<IndicatorModel>>().Select(p => p.Id));
        throw new ArgumentException(
            $"{(Presets.Find(id) is { Kind: { } kind } ? $"The preset '{id}' is no model but {kind}" : $"There is no preset '{id}'")}. These are models: {models}.");
    }
}
