using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot uncertainty MODEL DATA</c>.</summary>
internal static class UncertaintyCommand
{
    public static Command Create(Terminal terminal)
    {
        var study = new StudyOptions(terminal, "How many replications the whole study has.", UncertaintyOptions.Default.Replications);
        var (format, escape) = (CommonOptions.Format(workbooks: true), CommonOptions.EscapeFormulas());
        var show = CommonOptions.Show();
        var command = new Command("uncertainty", "Draws replications of an assessment and counts scores, ranks and levels.") { format, show,
            escape };
        study.AddTo(command);
        command.SetAction(parsed =>
        {
            if (WorkbookOut.Is(parsed.GetValue(study.Out)))
                CommonOptions.Refuse(parsed, "is for other files than workbooks: leave it out, or name another file.", format, escape);
            var (model, table, uncertain) = study.Read(parsed, UncertaintyStudy.Default);
            UncertaintyOptions Configure(UncertaintyOptions o) => o with
            {
                Replications = study.Replications(parsed),
                Seed = study.Seed(parsed),
                DegreeOfParallelism = study.Threads(parsed),
            };
            if (study.Part(parsed) is { } part)
            {
                var counted = terminal.Watch(control => uncertain.RunPart(model, table, part.From, part.To, Configure, control));
                Terminal.Save(part.File, () => counted.Write(part.File));
                terminal.Report(table.Diagnostics);
                return ExitCode.Done;
            }

            var result = terminal.Watch(control => uncertain.Run(model, table, Configure, control));
            if (WorkbookOut.Is(parsed.GetValue(study.Out)))
                Terminal.Save(parsed.GetValue(study.Out)!, () => model.Assess(table).WriteWorkbook(parsed.GetValue(study.Out)!, result));
            else terminal.Deliver(
                StudyTexts.Of(result, parsed.GetValue(show), parsed.GetValue(format), parsed.GetValue(escape),
                    terminal.WidthFor(parsed.GetValue(study.Out))),
                parsed.GetValue(study.Out));
            terminal.Report(table.Diagnostics.Concat(result.Diagnostics));
            return ExitCode.Of(result.Diagnostics);
        });
        return command;
    }
}
