using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot analyze MODEL DATA</c>.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var part = new Option<AnalysisPart>("--part") { Description = "Only this part; as CSV, all is the correlations.", DefaultValueFactory = _ => AnalysisPart.All };
        var period = new Option<string?>("--period") { Description = "The only period whose correlations are looked at; all together when left out." };
        var (format, file, comma, unit) = (CommonOptions.Format(), CommonOptions.Out(), CommonOptions.DecimalComma(), CommonOptions.UnitColumn());
        var escape = new Option<bool>("--escape-formulas") { Description = "Guards texts in CSV that a spreadsheet would run as a formula." };
        var command = new Command(
            "analyze", "Looks at a table and its scores: availability, statistics, correlations, Cronbach's alpha, principal components, weights against achieved importance, and the ranking without each element.")
        { model, data, part, period, format, file, comma, unit, escape };
        command.SetAction(parsed =>
        {
            var (indicatorModel, table) = Inputs.Both(parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetValue(comma), parsed.GetValue(unit));
            var assessment = indicatorModel.Assess(table);
            var report = new AnalysisReport(assessment, PeriodOf(assessment, parsed.GetValue(period)), parsed.GetValue(part));
            terminal.Deliver(report.Write(parsed.GetValue(format), parsed.GetValue(escape)), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(report.Diagnostics));
            return ExitCode.Done;
        });
        return command;
    }

    private static Period? PeriodOf(Assessment assessment, string? label)
    {
        if (label is null) return null;
        foreach (var period in assessment.Periods)
        {
            if (period.Label == label) return period;
        }

        throw new ArgumentException($"The table has no period '{label}'.");
    }
}
