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
        var model = new Argument<string>("MODEL")
        {
            Description = "The indicator model or the fitted model, a JSON file; for a trend the table may stand alone, a CSV file.",
        };
        var data = new Argument<string?>("DATA")
        {
            Description = "The table, a CSV file; a framework needs none.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var unit = new Option<string?>("--unit") { Description = "The unit whose profile, or tornado of scores, is drawn." };
        var node = new Option<string?>("--indicator")
        {
            Description = "What a trend shows: an indicator of a table alone, or a node of the model; its root when left out. Of a "
                + "scatter, the dimension whose scores are drawn.",
        };
        var periods = new Option<string[]>("--period")
        {
            Description = "The period; the last one when left out. A shift takes two: the first and the last when left out.",
        };
        var leaves = new Option<bool>("--indicators") { Description = "The columns of a heat map are the indicators." };
        var group = new Option<string?>("--group-by")
        {
            Description = "The attribute whose values make a unit's group, for a profile; the colors of a scatter.",
        };
        var with = new Option<string?>("--with")
        {
            Description = "The other table of a scatter; its layout is recognized from its header.",
        };
        var column = new Option<string?>("--column")
        {
            Description = "The column of the other table that a scatter draws; may be left out where there is only one.",
        };
        var logarithmic = new Option<string?>("--log") { Description = "The axes of a scatter that are logarithmic: x, y or both." };
        logarithmic.AcceptOnlyFromAmong("x", "y", "both");
        var share = new Option<double>("--share")
        {
            Description = "By how many percent a tornado makes every weight less and more.",
            DefaultValueFactory = _ => 25,
        };
        var width = new Option<int>("--width")
        {
            Description = "The width in pixels, from 240 to 4000.",
            DefaultValueFactory = _ => ChartOptions.Default.Width,
        };
        var language = CommonOptions.Language();
        var (file, fit, study) = (CommonOptions.Out(), new FitOptions(terminal), new StudyChoice());
        var command = new Command("chart", "Draws a picture as SVG, the same bytes on every machine.") { kind, model, data, file, unit,
            node, periods, leaves, group, with, column, logarithmic, share, width, language };
        study.AddTo(command);
        fit.AddTo(command);
        command.SetAction(parsed =>
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
                CommonOptions.Refuse(parsed, $"is for {string.Join(", ", kinds)}: {wanted} does not show it.", options);
            if (wanted == "ranking" && !study.IsGiven(parsed)) CommonOptions.Refuse(parsed, "needs --study.", study.All);
            var (first, second) = (parsed.GetRequiredValue(model), parsed.GetValue(data));
            if (wanted == "trend" && second is null)
            {
                CommonOptions.Refuse(parsed, "is for a model: a trend of a table alone has none.", fit.OfFit);
                var series = fit.Table(parsed, first);
                var indicator = parsed.GetValue(node) ?? throw new ArgumentException("A trend of a table alone needs --indicator.");
                terminal.Deliver(series.TrendChart(indicator, Sized).ToSvg(), parsed.GetValue(file));
                terminal.Report(series.Diagnostics);
                return ExitCode.Done;
            }

            var subject = Subject.Read(terminal, first);
            if (wanted == "framework")
            {
                if (second is not null) throw new ArgumentException("A framework is that of a model: leave the table out.");
                CommonOptions.Refuse(parsed, "is for a table: a framework needs none.", fit.All);
                terminal.Deliver(subject.Model.FrameworkChart(Sized).ToSvg(), parsed.GetValue(file));
                return ExitCode.Done;
            }

            var table = fit.Table(parsed, second ?? throw new ArgumentException($"The chart '{wanted}' needs a table."), subject.Model);
            var named = parsed.GetValue(periods) ?? [];
            var outside = wanted == "scatter" ? TableOptions.ReadPlain(terminal,
                parsed.GetValue(with) ?? throw new ArgumentException("A scatter needs --with, the other table.")) : null;
            Period[] shown = [.. named.Select(p =>
                NamedPeriod.Find(table.Periods.IsEmpty && outside is not null ? outside.Periods : table.Periods, p))];
            if (shown.Length > (wanted == "shift" ? 2 : 1)) throw new ArgumentException("There are more periods than the chart shows.");
            var chart = wanted switch
            {
                "sobol" => study.Sensitivity(parsed, terminal, fit.Studied(parsed, subject, table), table).SobolChart(configure: Sized),
                "rank-intervals" => Studied().RankIntervalChart(Only(shown), Sized),
                "acceptability" => Studied().AcceptabilityChart(Only(shown), Sized),
                _ => Assessed(fit.Assess(parsed, subject, table)),
            };
            terminal.Deliver(chart.ToSvg(), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(outside?.Diagnostics ?? []));
            return ExitCode.Done;

            UncertaintyResult Studied() => study.Run(parsed, terminal, fit.Studied(parsed, subject, table), table);

            Chart Assessed(Assessment assessment) => wanted switch
            {
                "ranking" => assessment.RankingChart(
                    study.IsGiven(parsed) ? Studied() : null, Only(shown), Sized),
                "profile" => assessment.ProfileChart(
                    parsed.GetValue(unit) ?? throw new ArgumentException("A profile needs --unit."), parsed.GetValue(group), Only(shown),
                    Sized),
                "heat-map" => assessment.HeatMapChart(parsed.GetValue(leaves), Only(shown), Sized),
                "correlations" => assessment.Multivariate(o => o with { Period = Only(shown) }).CorrelationChart(configure: Sized),
                "distributions" => assessment.DistributionChart(Sized),
                "trend" => assessment.TrendChart(parsed.GetValue(node), Sized),
                "tornado" => assessment.Tornado(parsed.GetValue(share) / 100, parsed.GetValue(unit),
                    parsed.GetValue(unit) is null ? null : Only(shown) ?? (assessment.Periods.IsEmpty ? null : assessment.Periods[^1]))
                    .TornadoChart(Sized),
                "scatter" => Scatter(assessment.LinksTo(outside!, Only(shown))),
                _ => Shift(assessment, shown, Sized),
            };

            Chart Scatter(OutsideLinks links)
            {
                terminal.Report(links.Diagnostics);
                string[] columns = [.. links.Links.Select(l => l.Second).Distinct()];
                return links.ScatterChart(parsed.GetValue(column) ?? (columns.Length == 1 ? columns[0]
                    : throw new ArgumentException($"The other table has several columns: write --column {string.Join(" or ", columns)}.")),
                    parsed.GetValue(node), parsed.GetValue(group), parsed.GetValue(logarithmic) is "x" or "both",
                    parsed.GetValue(logarithmic) is "y" or "both", Sized);
            }
        });
        return command;
    }

    private static Period? Only(Period[] shown) => shown.Length > 0 ? shown[0] : null;

    private static Chart Shift(Assessment assessment, Period[] shown, Func<ChartOptions, ChartOptions> configure)
    {
        if (assessment.Periods.Count < 2) throw new ArgumentException("A shift needs a table of two periods or more.");
        return shown.Length == 1
            ? throw new ArgumentException("A shift needs two periods: write --period twice, or not at all.")
            : assessment.ShiftChart(shown.Length == 0 ? assessment.Periods[0] : shown[0], shown.Length == 0
                ? assessment.Periods[^1] : shown[1], configure);
    }
}
