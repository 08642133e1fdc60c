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
        var from = Ask.Text("--from", "Proposes a model from the columns of this table; what is guessed is marked in the descriptions.");
        var template = Ask.Text("--template", "Writes a model of this strategy and a table for it.").Among(StarterFiles.Templates);
        var preset = Ask.Text("--preset",
            "Writes the model of a preset, such as tai-2001 or sme-cluster-potential; 'innopot presets' lists them.");
        var (force, tables) = (CommonOptions.Force(), new TableOptions(terminal));
        return new Command(
            "init",
            "Writes a model to start from, with the schema by which editors complete it: one that the columns of a table propose "
                + "(--from), one of a strategy (--template) or of a preset (--preset), or else a sample with its table (data.csv) and a "
                + "study of its uncertainty (study.json).")
        { folder, from, template, preset, force, tables.All }.Doing(parsed =>
        {
            var (target, path) = (parsed.GetRequiredValue(folder), parsed.GetValue(from));
            var (strategy, id) = (parsed.GetValue(template), parsed.GetValue(preset));
            if (new[] { path, strategy, id }.Count(o => o is not null) > 1)
                throw new ArgumentException("--from, --template and --preset say different things: leave all but one out.");
            var table = path is null ? null : tables.Read(parsed, path, null);
            if (table is null) parsed.Refuse("is for reading a table: there is none without --from.", tables.All);
            var starter = table is not null ? StarterFiles.Proposed(table, path!, tables.Given(parsed))
                : strategy is not null ? StarterFiles.OfTemplate(strategy)
                : id is not null ? StarterFiles.OfPreset(id)
                : StarterFiles.Sample;
            (string Path, string Text)[] files =
                [.. EditorSchema.Beside(starter.Files).Select(f => (Path.Combine(target, f.Name), f.Text))];
            CommonOptions.MakeFolder(target, files.Select(f => f.Path), parsed.GetValue(force));
            foreach (var (file, text) in files) terminal.Deliver(text, file);
            if (table is not null) terminal.Report(table.Diagnostics);
            var wrote = string.Join(", ", files.Select(f => f.Path));
            terminal.Say($"Wrote {wrote}. Next: {starter.NextIn(target)}");
        });
    }
}
