using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot assess MODEL DATA</c>.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var (format, file, options) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions());
        var log = new Option<string?>("--log")
        {
            Description = "Writes every cell that preparation changed to a CSV file, whole or not at all.",
        };
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("assess", "Assesses the units of a table: scores, bounds, coverage, ranks and levels.") { model, data,
            format, file, log, escape };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var subject = Subject.Read(parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = options.Fit(parsed, subject, table).Assess(table);
            if (parsed.GetValue(log) is { } path) terminal.Deliver(assessment.LogToCsv(parsed.GetValue(escape)), path);
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
            return ExitCode.Of(diagnostics);
        });
        return command;
    }
}
