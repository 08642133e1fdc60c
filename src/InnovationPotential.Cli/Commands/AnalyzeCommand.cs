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
            Description = "Only this part; as CSV, all is the correlations. Links need --with. Of several periods, fragility and dominance "
                + "are those of the last.",
            DefaultValueFactory = _ => AnalysisPart.All,
        };
        var period = new Option<string?>("--period")
        {
            Description = "The only period whose correlations and links are looked at, all together when left out; the one of fragility "
                + "and dominance.",
        };
        var with = new Option<string?>("--with")
        {
            Description = "Another table, such as GDP or another index: how scores go together with its columns outside the model. Its "
                + "layout is recognized from its header.",
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
        { model, data, part, period, largest, with, seed, format, file, escape };
        fit.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(part);
            var name = wanted.ToString().ToLowerInvariant();
            if (wanted is not (AnalysisPart.All or AnalysisPart.Multivariate or AnalysisPart.Matrix))
                CommonOptions.Refuse(parsed, $"is for correlations: --part {name} has none.", wanted is AnalysisPart.Fragility
                    or AnalysisPart.Dominance or AnalysisPart.Links ? [largest] : [period, largest]);
            if (wanted is not (AnalysisPart.All or AnalysisPart.Links))
                CommonOptions.Refuse(parsed, $"is for links: --part {name} has none.", with);
            if (wanted == AnalysisPart.Links && parsed.GetValue(with) is null)
                throw new ArgumentException("--part links needs --with, the other table.");
            if (wanted is not AnalysisPart.Imputation)
                CommonOptions.Refuse(parsed, "is for what is held out: --part imputation.", seed);
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = fit.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = fit.Assess(parsed, subject, table);
            var outside = parsed.GetValue(with) is { } path ? TableOptions.ReadPlain(terminal, path) : null;
            var only = parsed.GetValue(period) is { } named
                ? NamedPeriod.Find(assessment.Periods.IsEmpty && outside is not null ? outside.Periods : assessment.Periods, named)
                : (Period?)null;
            var inside = assessment.Periods.IsEmpty && outside is not null ? null : only;
            var report = new AnalysisReport(assessment, inside, wanted, parsed.GetValue(largest), parsed.GetValue(seed),
                outside is null ? null : () => assessment.LinksTo(outside, only));
            var width = terminal.WidthFor(parsed.GetValue(file));
            terminal.Deliver(report.Write(parsed.GetValue(format), parsed.GetValue(escape), width), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(outside?.Diagnostics ?? []).Concat(report.Diagnostics));
            return ExitCode.Done;
        });
        return command;
    }
}
