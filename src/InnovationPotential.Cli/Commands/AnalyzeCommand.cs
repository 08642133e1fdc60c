using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot analyze MODEL DATA</c>.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var part = new Option<AnalysisPart>("--part")
        {
            Description = "Only this part; as CSV, all is the correlations. Of several periods, fragility is that of the last.",
            DefaultValueFactory = _ => AnalysisPart.All,
        };
        var period = new Option<string?>("--period")
        {
            Description = "The only period whose correlations are looked at; all together when left out.",
        };
        var largest = new Option<int?>("--largest-sample")
        {
            Description = "The most rows that correlation ratios are estimated on; 500 when left out.",
        };
        var seed = new Option<ulong?>("--seed")
        {
            Description = "What the choice of cells that are held out depends on, under --part imputation; 1 when left out.",
        };
        var (format, file, fit) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command(
            "analyze", "Looks at a table and its scores: availability, statistics, correlations, Cronbach's alpha, principal components, "
                + "weights against achieved importance, and the ranking without each element.")
        { model, data, part, period, largest, seed, format, file, escape };
        fit.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(part) is not (AnalysisPart.All or AnalysisPart.Multivariate or AnalysisPart.Matrix))
                CommonOptions.Refuse(parsed, $"is for correlations: --part {parsed.GetValue(part).ToString().ToLowerInvariant()} has none.",
                    period, largest);
            if (parsed.GetValue(part) is not AnalysisPart.Imputation)
                CommonOptions.Refuse(parsed, "is for what is held out: --part imputation.", seed);
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = fit.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = fit.Fit(parsed, subject, table).Assess(table);
            var only = parsed.GetValue(period) is { } named ? NamedPeriod.Find(assessment.Periods, named) : (Period?)null;
            var report = new AnalysisReport(assessment, only, parsed.GetValue(part), parsed.GetValue(largest), parsed.GetValue(seed));
            var width = terminal.WidthFor(parsed.GetValue(file));
            terminal.Deliver(report.Write(parsed.GetValue(format), parsed.GetValue(escape), width), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(report.Diagnostics));
            return ExitCode.Done;
        });
        return command;
    }
}
