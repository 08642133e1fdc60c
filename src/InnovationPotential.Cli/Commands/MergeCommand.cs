using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot merge PART…</c>.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var parts = new Argument<string[]>("PART")
        {
            Description = "The parts of one study, as 'innopot uncertainty' or 'innopot sensitivity' wrote them with --from, --to and "
                + "--out.",
            Arity = ArgumentArity.OneOrMore,
        };
        var (format, file, escape) = (CommonOptions.Format(), CommonOptions.Out(), CommonOptions.EscapeFormulas());
        var command = new Command("merge", "Merges the parts of a study into its result, the same to the byte as that of one run.") { parts,
            format, file, escape };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(parts);
            foreach (var path in paths) terminal.Reads(path);
            var (text, diagnostics) = PartFile.KindOf(PartFile.Load(paths[0])) == PartKind.Sensitivity
                ? Merged(SensitivityPart.Merge(paths.Select(SensitivityPart.Read)), parsed.GetValue(format), parsed.GetValue(escape))
                : Merged(UncertaintyPart.Merge(paths.Select(UncertaintyPart.Read)), parsed.GetValue(format), parsed.GetValue(escape));
            terminal.Deliver(text, parsed.GetValue(file));
            terminal.Report(diagnostics);
            return ExitCode.Of(diagnostics);
        });
        return command;
    }

    private static (string Text, EquatableArray<Diagnostic> Diagnostics) Merged(UncertaintyResult result, ResultFormat format,
        bool escape) =>
        (StudyTexts.Of(result, format, escape), result.Diagnostics);

    private static (string Text, EquatableArray<Diagnostic> Diagnostics) Merged(SensitivityResult result, ResultFormat format,
        bool escape) =>
        (StudyTexts.Of(result, format, escape), result.Diagnostics);
}
