using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot assess MODEL DATA</c>.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var (format, file, comma, unit) = (CommonOptions.Format(), CommonOptions.Out(), CommonOptions.DecimalComma(), CommonOptions.UnitColumn());
        var escape = new Option<bool>("--escape-formulas") { Description = "Guards texts in CSV that a spreadsheet would run as a formula." };
        var command = new Command("assess", "Assesses the units of a table: scores, bounds, coverage, ranks and levels.") { model, data, format, file, comma, unit, escape };
        command.SetAction(parsed =>
        {
            var (indicatorModel, table) = Inputs.Both(parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetValue(comma), parsed.GetValue(unit));
            var assessment = indicatorModel.Assess(table);
            terminal.Deliver(
                parsed.GetValue(format) switch
                {
                    ResultFormat.Json => assessment.ToJson(),
                    ResultFormat.Csv => assessment.ToCsv(parsed.GetValue(escape)),
                    ResultFormat.Md => assessment.ToMarkdown(),
                    ResultFormat.Html => assessment.ToHtml(),
                    _ => assessment.ToString(),
                },
                parsed.GetValue(file));
            var diagnostics = table.Diagnostics.Concat(assessment.Diagnostics).ToArray();
            terminal.Report(diagnostics);
            return diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.DoneWithErrors : ExitCode.Done;
        });
        return command;
    }
}
