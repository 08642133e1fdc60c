using System.CommandLine;
using InnovationPotential.Charts;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sweep MODEL DATA</c>.</summary>
internal static class SweepCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var weight = Ask.Text("--weight", "The node whose weight goes over the range.");
        var exponent = OfDimension("--exponent", "The dimension whose power mean's exponent does; all dimensions when none is named.");
        var low = Ask.Text("--low-goalpost", "The indicator whose lower goalpost does.");
        var high = Ask.Text("--high-goalpost", "The indicator whose upper goalpost does.");
        var coverage = OfDimension("--coverage", "The dimension whose minimum coverage does; all dimensions when none is named.");
        var from = Ask.Of<double?>("--from", "The first value.");
        var to = Ask.Of<double?>("--to", "The last value.");
        var steps = Ask.Of("--steps", "How many values, both ends included.", 21);
        var tornado = Ask.Of<double?>("--tornado", "Instead, every weight in turn less and more by so many percent.");
        var unit = Ask.Text("--unit", "The unit whose scores a tornado tells.");
        var at = Ask.Text("--period", "The period of the unit or of the chart; the last one when left out.");
        var chart = Ask.Flag("--chart", "Draws the ranks over the range, or the tornado, as SVG instead of tables.");
        var (results, fit) = (new ResultOptions(terminal), new FitOptions(terminal));
        return new Command("sweep",
            "Lets one number of the model go over a range and tells scores and ranks; or makes every weight in turn less and more.")
        {
            model, data, weight, exponent, low, high, coverage, from, to, steps, tornado, unit, at, chart, results.All, fit.All,
        }.Doing(parsed =>
        {
            var (_, table, assessment) = fit.Assess(parsed, model, data);
            var period = parsed.PeriodOf(at, assessment.Periods) ?? NamedPeriod.Last(assessment.Periods);
            if (parsed.GetValue(tornado) is { } percent)
            {
                parsed.Refuse("is for a sweep: a tornado changes every weight.", weight, exponent, low, high, coverage, from,
                    to, steps);
                var bars = assessment.Tornado(percent / 100, parsed.GetValue(unit), parsed.GetValue(unit) is null ? null : period);
                Deliver(bars, "Tornado", () => bars.TornadoChart());
                terminal.Report(table.Diagnostics);
                return;
            }

            parsed.Refuse("is for a tornado.", unit);
            var sweep = assessment.Sweep(Target(parsed), Known(parsed.GetValue(from), "--from"), Known(parsed.GetValue(to), "--to"),
                parsed.GetValue(steps));
            Deliver(sweep, "Sweep", () => sweep.SweepChart(period));
            terminal.Report(table.Diagnostics.Concat(sweep.Diagnostics));

            void Deliver<T>(T result, string title, Func<Chart> drawn)
                where T : IWritesJson, IWritesCsv, IShowsTables
            {
                if (parsed.GetValue(chart)) terminal.Deliver(drawn().ToSvg(), parsed.GetValue(results.Out));
                else results.Deliver(parsed, result, title);
            }
        });

        SweepTarget Target(ParseResult parsed)
        {
            (Option Option, Func<SweepTarget> Make)[] targets =
            [
                (weight, () => SweepTarget.Weight(parsed.GetRequiredValue(weight)!)),
                (exponent, () => SweepTarget.Exponent(parsed.GetValue(exponent))),
                (low, () => SweepTarget.LowGoalpost(parsed.GetRequiredValue(low)!)),
                (high, () => SweepTarget.HighGoalpost(parsed.GetRequiredValue(high)!)),
                (coverage, () => SweepTarget.Coverage(parsed.GetValue(coverage))),
            ];
            return targets.Where(t => parsed.States(t.Option)).ToArray() is [var stated] ? stated.Make()
                : throw new ArgumentException("Say by one of --weight, --exponent, --low-goalpost, --high-goalpost and --coverage what "
                    + "goes over the range, or by --tornado how far every weight goes.");
        }
    }

    private static Option<string?> OfDimension(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static double Known(double? value, string option) => value is { } known && double.IsFinite(known)
        ? known : throw new ArgumentException($"A sweep needs {option}, a finite number.");
}
