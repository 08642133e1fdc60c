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
        var parts = Ask.Arguments("PART",
            "The parts of one study, as 'innopot uncertainty' or 'innopot sensitivity' wrote them with --from, --to and "
                + "--out.");
        var (results, show) = (new ResultOptions(terminal), CommonOptions.Show());
        return new Command("merge", "Merges the parts of a study into its result, the same to the byte as that of one run.")
        {
            parts, results.Format, show, results.Out, results.Escape,
        }.Doing(parsed =>
        {
            var paths = parsed.GetRequiredValue(parts);
            foreach (var path in paths) terminal.Reads(path);
            if (PartFile.KindOf(PartFile.Load(paths[0])) == PartKind.Sensitivity)
            {
                var indices = SensitivityPart.Merge(paths.Select(SensitivityPart.Read));
                return Deliver(form => form.Of(indices, "Sensitivity"), indices.Diagnostics);
            }

            var counts = UncertaintyPart.Merge(paths.Select(UncertaintyPart.Read));
            return Deliver(form => StudyTexts.Of(counts, parsed.GetValue(show), form), counts.Diagnostics);

            int Deliver(Func<ResultForm, Action<Utf8Buffer>> result, EquatableArray<Diagnostic> diagnostics)
            {
                results.Deliver(parsed, result);
                return terminal.Report(diagnostics);
            }
        });
    }
}
