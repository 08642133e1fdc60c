using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot analyze MODEL DATA</c>.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var part = Ask.Of("--part",
            "Only this part; as CSV, all is the correlations. Links need --with. Of several periods, fragility and dominance "
                + "are those of the last.", AnalysisPart.All);
        var period = Ask.Text("--period",
            "The only period whose correlations and links are looked at, all together when left out; the one of fragility "
                + "and dominance.");
        var with = Ask.Text("--with",
            "Another table, such as GDP or another index: how scores go together with its columns outside the model. Its "
                + "layout is recognized from its header.");
        var largest = Ask.Of<int?>("--largest-sample", "The most rows that correlation ratios are estimated on; 500 when left out.");
        var seed = Ask.Of<ulong?>("--seed",
            "What the choice of cells that are held out depends on, under --part imputation; 1 when left out.");
        var (results, fit) = (new ResultOptions(terminal), new FitOptions(terminal));
        return new Command(
            "analyze", "Looks at a table and its scores: availability, statistics, correlations, Cronbach's alpha, principal components, "
                + "weights against achieved importance, and the ranking without each element.")
        { model, data, part, period, largest, with, seed, results.All, fit.All }.Doing(parsed =>
        {
            var wanted = parsed.GetValue(part);
            var name = wanted.ToString().ToLowerInvariant();
            if (wanted is not (AnalysisPart.All or AnalysisPart.Multivariate or AnalysisPart.Matrix))
                parsed.Refuse($"is for correlations: --part {name} has none.", wanted is AnalysisPart.Fragility
                    or AnalysisPart.Dominance or AnalysisPart.Links ? [largest] : [period, largest]);
            if (wanted is not (AnalysisPart.All or AnalysisPart.Links))
                parsed.Refuse($"is for links: --part {name} has none.", with);
            if (wanted == AnalysisPart.Links && parsed.GetValue(with) is null)
                throw new ArgumentException("--part links needs --with, the other table.");
            if (wanted is not AnalysisPart.Imputation)
                parsed.Refuse("is for what is held out: --part imputation.", seed);
            var (_, table, assessment) = fit.Assess(parsed, model, data);
            var outside = parsed.GetValue(with) is { } path ? TableOptions.ReadPlain(terminal, path) : null;
            var isOutside = assessment.Periods.IsEmpty && outside is not null;
            var only = parsed.PeriodOf(period, isOutside ? outside!.Periods : assessment.Periods);
            var report = new AnalysisReport(assessment, isOutside ? null : only, wanted, parsed.GetValue(largest), parsed.GetValue(seed),
                outside is null ? null : () => assessment.LinksTo(outside, only));
            results.Deliver(parsed, report.Write);
            terminal.Report(table.Diagnostics.Concat(outside?.Diagnostics ?? []).Concat(report.Diagnostics));
        });
    }
}
