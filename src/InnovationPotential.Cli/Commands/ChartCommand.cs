using System.CommandLine;
using InnovationPotential.Charts;
using InnovationPotential.Cli.Output;
using InnovationPotential.Multivariate;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot chart KIND MODEL [DATA]</c>.</summary>
internal static class ChartCommand
{
    private static readonly string[] Kinds =
    [
        "ranking", "rank-intervals", "acceptability", "profile", "heat-map", "correlations", "sobol", "framework", "distributions", "trend",
        "shift", "scatter", "tornado",
    ];

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = $"What is drawn: {string.Join(", ", Kinds)}." };
        kind.AcceptOnlyFromAmong(Kinds);
        var model = Ask.Argument("MODEL",
            "The indicator model or the fitted model, a JSON file; for a trend the table may stand alone, a CSV file.");
        var data = Ask.Optional("DATA", "The table, a CSV file; a framework needs none.");
        var unit = Ask.Text("--unit", "The unit whose profile, or tornado of scores, is drawn.");
        var node = Ask.Text("--indicator",
            "What a trend shows: an indicator of a table alone, or a node of the model; its root when left out. Of a "
                + "scatter, the dimension whose scores are drawn.");
        var periods = Ask.Of<string[]>("--period",
            "The period; the last one when left out. A shift takes two: the first and the last when left out.");
        var leaves = Ask.Flag("--indicators", "The columns of a heat map are the indicators.");
        var group = Ask.Text("--group-by", "The attribute whose values make a unit's group, for a profile; the colors of a scatter.");
        var with = Ask.Text("--with", "The other table of a scatter; its layout is recognized from its header.");
        var column = Ask.Text("--column", "The column of the other table that a scatter draws; may be left out where there is only one.");
        var logarithmic = Ask.Text("--log", "The axes of a scatter that are logarithmic: x, y or both.").Among("x", "y", "both");
        var share = Ask.Of<double>("--share", "By how many percent a tornado makes every weight less and more.", 25);
        var width = Ask.Of("--width", "The width in pixels, from 240 to 4000.", ChartOptions.Default.Width);
        var language = CommonOptions.Language();
        var (file, fit, study) = (CommonOptions.Out(), new FitOptions(terminal), new StudyChoice());
        return new Command("chart", "Draws a picture as SVG, the same bytes on every machine.")
        {
            kind, model, data, file, unit, node, periods, leaves, group, with, column, logarithmic, share, width, language, study.All,
            fit.All,
        }.Doing(parsed =>
        {
            ChartOptions Sized(ChartOptions o) => o with
            {
                Width = parsed.GetValue(width),
                Language = CommonOptions.LanguageOf(parsed, language),
            };
            var wanted = parsed.GetRequiredValue(kind);
            (string[] Kinds, Option[] Options)[] uses =
            [
                (["profile", "tornado"], [unit]),
                (["tornado"], [share]),
                (["profile", "scatter"], [group]),
                (["trend", "scatter"], [node]),
                (["scatter"], [with, column, logarithmic]),
                (["heat-map"], [leaves]),
                (["ranking", "rank-intervals", "acceptability", "profile", "heat-map", "correlations", "shift", "scatter",
                    "tornado"], [periods]),
                (["ranking", "rank-intervals", "acceptability", "sobol"], study.All),
                (["ranking", "rank-intervals", "acceptability"], study.OfUncertainty),
                (["sobol"], study.OfSensitivity),
                ([.. Kinds.Except(["distributions", "framework"])], fit.OfScope),
            ];
            foreach (var (kinds, options) in uses.Where(u => !u.Kinds.Contains(wanted)))
                parsed.Refuse($"is for {string.Join(", ", kinds)}: {wanted} does not show it.", options);
            if (wanted == "ranking" && !study.IsGiven(parsed)) parsed.Refuse("needs --study.", study.All);
            var (first, second) = (parsed.GetRequiredValue(model), parsed.GetValue(data));
            if (wanted == "trend" && second is null)
            {
                parsed.Refuse("is for a model: a trend of a table alone has none.", fit.OfFit);
                var series = fit.Table(parsed, first);
                var indicator = parsed.GetValue(node) ?? throw new ArgumentException("A trend of a table alone needs --indicator.");
                terminal.Deliver(series.TrendChart(indicator, Sized).ToSvg(), parsed.GetValue(file));
                terminal.Report(series.Diagnostics);
                return;
            }

            var subject = Subject.Read(terminal, first);
            if (wanted == "framework")
            {
                if (second is not null) throw new ArgumentException("A framework is that of a model: leave the table out.");
                parsed.Refuse("is for a table: a framework needs none.", fit.All);
                terminal.Deliver(subject.Model.FrameworkChart(Sized).ToSvg(), parsed.GetValue(file));
                return;
            }

            var table = fit.Table(parsed, second ?? throw new ArgumentException($"The chart '{wanted}' needs a table."), subject.Model);
            var outside = wanted == "scatter" ? TableOptions.ReadPlain(terminal,
                parsed.GetValue(with) ?? throw new ArgumentException("A scatter needs --with, the other table.")) : null;
            Period[] shown = [.. parsed.Texts(periods).Select(p =>
                NamedPeriod.Find(table.Periods.IsEmpty && outside is not null ? outside.Periods : table.Periods, p))];
            if (shown.Length > (wanted == "shift" ? 2 : 1)) throw new ArgumentException("There are more periods than the chart shows.");
            var only = shown is [] ? (Period?)null : shown[0];
            var chart = wanted switch
            {
                "sobol" => study.Sensitivity(parsed, terminal, fit.Studied(parsed, subject, table), table).SobolChart(configure: Sized),
                "rank-intervals" => Studied().RankIntervalChart(only, Sized),
                "acceptability" => Studied().AcceptabilityChart(only, Sized),
                _ => Assessed(fit.Assess(parsed, subject, table)),
            };
            terminal.Deliver(chart.ToSvg(), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(outside?.Diagnostics ?? []));

            UncertaintyResult Studied() => study.Run(parsed, terminal, fit.Studied(parsed, subject, table), table);

            Chart Assessed(Assessment assessment) => wanted switch
            {
                "ranking" => assessment.RankingChart(study.IsGiven(parsed) ? Studied() : null, only, Sized),
                "profile" => assessment.ProfileChart(
                    parsed.GetValue(unit) ?? throw new ArgumentException("A profile needs --unit."), parsed.GetValue(group), only,
                    Sized),
                "heat-map" => assessment.HeatMapChart(parsed.GetValue(leaves), only, Sized),
                "correlations" => assessment.Multivariate(o => o with { Period = only }).CorrelationChart(configure: Sized),
                "distributions" => assessment.DistributionChart(Sized),
                "trend" => assessment.TrendChart(parsed.GetValue(node), Sized),
                "tornado" => assessment.Tornado(parsed.GetValue(share) / 100, parsed.GetValue(unit),
                    parsed.GetValue(unit) is null ? null : only ?? NamedPeriod.Last(assessment.Periods))
                    .TornadoChart(Sized),
                "scatter" => Scatter(assessment.LinksTo(outside!, only)),
                _ => Shift(assessment, shown, Sized),
            };

            Chart Scatter(OutsideLinks links)
            {
                var axes = parsed.GetValue(logarithmic);
                terminal.Report(links.Diagnostics);
                string[] columns = [.. links.Links.Select(l => l.Second).Distinct()];
                return links.ScatterChart(parsed.GetValue(column) ?? (columns.Length == 1 ? columns[0]
                    : throw new ArgumentException($"The other table has several columns: write --column {string.Join(" or ", columns)}.")),
                    parsed.GetValue(node), parsed.GetValue(group), axes is "x" or "both", axes is "y" or "both", Sized);
            }
        });
    }

    private static Chart Shift(Assessment assessment, Period[] shown, Func<ChartOptions, ChartOptions> configure)
    {
        if (assessment.Periods.Count < 2) throw new ArgumentException("A shift needs a table of two periods or more.");
        return shown switch
        {
            [] => assessment.ShiftChart(assessment.Periods[0], assessment.Periods[^1], configure),
            [var from, var to] => assessment.ShiftChart(from, to, configure),
            _ => throw new ArgumentException("A shift needs two periods: write --period twice, or not at all."),
        };
    }
}
