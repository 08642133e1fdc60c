using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

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
        var show = CommonOptions.Show();
        var command = new Command("merge", "Merges the parts of a study into its result, the same to the byte as that of one run.") { parts,
            format, show, file, escape };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(parts);
            var (form, guarded, width) = (parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)));
            foreach (var path in paths) terminal.Reads(path);
            var (text, diagnostics) = PartFile.KindOf(PartFile.Load(paths[0])) == PartKind.Sensitivity
                ? Indices(SensitivityPart.Merge(paths.Select(SensitivityPart.Read)))
                : Counts(UncertaintyPart.Merge(paths.Select(UncertaintyPart.Read)));
            terminal.Deliver(text, parsed.GetValue(file));
            terminal.Report(diagnostics);
            return ExitCode.Of(diagnostics);

            (Action<Utf8Buffer> Text, EquatableArray<Diagnostic> Diagnostics) Counts(UncertaintyResult result) =>
                (StudyTexts.Of(result, parsed.GetValue(show), form, guarded, width), result.Diagnostics);

            (Action<Utf8Buffer> Text, EquatableArray<Diagnostic> Diagnostics) Indices(SensitivityResult result) =>
                (StudyTexts.Of(result, form, guarded, width), result.Diagnostics);
        });
        return command;
    }
}
