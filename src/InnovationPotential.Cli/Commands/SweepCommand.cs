using System.CommandLine;
using InnovationPotential.Charts;
using InnovationPotential.Cli.Output;
using InnovationPotential.Robustness;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sweep MODEL DATA</c>.</summary>
internal static class SweepCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.Model(), CommonOptions.Data());
        var weight = new Option<string?>("--weight") { Description = "The node whose weight goes over the range." };
        var exponent = new Option<string?>("--exponent")
        {
            Description = "The dimension whose power mean's exponent does; all dimensions when none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var low = new Option<string?>("--low-goalpost") { Description = "The indicator whose lower goalpost does." };
        var high = new Option<string?>("--high-goalpost") { Description = "The indicator whose upper goalpost does." };
        var coverage = new Option<string?>("--coverage")
        {
            Description = "The dimension whose minimum coverage does; all dimensions when none is named.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<double?>("--from") { Description = "The first value." };
        var to = new Option<double?>("--to") { Description = "The last value." };
        var steps = new Option<int>("--steps")
        {
            Description = "How many values, both ends included.",
            DefaultValueFactory = _ => 21,
        };
        var tornado = new Option<double?>("--tornado")
        {
            Description = "Instead, every weight in turn less and more by so many percent.",
        };
        var unit = new Option<string?>("--unit") { Description = "The unit whose scores a tornado tells." };
        var at = new Option<string?>("--period") { Description = "The period of the unit or of the chart; the last one when left out." };
        var chart = new Option<bool>("--chart")
        {
            Description = "Draws the ranks over the range, or the tornado, as SVG instead of tables.",
        };
        var (format, file, fit) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("sweep",
            "Lets one number of the model go over a range and tells scores and ranks; or makes every weight in turn less and more.")
        { model, data, weight, exponent, low, high, coverage, from, to, steps, tornado, unit, at, chart, format, file, escape };
        fit.AddTo(command);
        command.SetAction(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = fit.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = fit.Assess(parsed, subject, table);
            var period = parsed.GetValue(at) is { } named ? NamedPeriod.Find(assessment.Periods, named)
                : assessment.Periods.IsEmpty ? (Period?)null : assessment.Periods[^1];
            if (parsed.GetValue(tornado) is { } percent)
            {
                CommonOptions.Refuse(parsed, "is for a sweep: a tornado changes every weight.", weight, exponent, low, high, coverage, from,
                    to, steps);
                var bars = assessment.Tornado(percent / 100, parsed.GetValue(unit), parsed.GetValue(unit) is null ? null : period);
                if (parsed.GetValue(chart)) terminal.Deliver(bars.TornadoChart().ToSvg(), parsed.GetValue(file));
                else Deliver(bars, "Tornado");
                terminal.Report(table.Diagnostics);
                return ExitCode.Done;
            }

            CommonOptions.Refuse(parsed, "is for a tornado.", unit);
            var sweep = assessment.Sweep(Target(parsed), Known(parsed.GetValue(from), "--from"), Known(parsed.GetValue(to), "--to"),
                parsed.GetValue(steps));
            if (parsed.GetValue(chart)) terminal.Deliver(sweep.SweepChart(period).ToSvg(), parsed.GetValue(file));
            else Deliver(sweep, "Sweep");
            terminal.Report(table.Diagnostics.Concat(sweep.Diagnostics));
            return ExitCode.Done;

            void Deliver<T>(T result, string title)
                where T : IWritesJson, IWritesCsv, IShowsTables => terminal.Deliver(
                ResultOutput.Of(result, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)), title),
                parsed.GetValue(file));
        });
        return command;

        SweepTarget Target(ParseResult parsed)
        {
            Option[] stated =
                [.. ((Option[])[weight, exponent, low, high, coverage]).Where(o => parsed.GetResult(o) is { Implicit: false })];
            if (stated.Length != 1)
                throw new ArgumentException("Say by one of --weight, --exponent, --low-goalpost, --high-goalpost and --coverage what goes "
                    + "over the range, or by --tornado how far every weight goes.");
            return stated[0] == weight ? SweepTarget.Weight(parsed.GetRequiredValue(weight)!)
                : stated[0] == exponent ? SweepTarget.Exponent(parsed.GetValue(exponent))
                : stated[0] == low ? SweepTarget.LowGoalpost(parsed.GetRequiredValue(low)!)
                : stated[0] == high ? SweepTarget.HighGoalpost(parsed.GetRequiredValue(high)!)
                : SweepTarget.Coverage(parsed.GetValue(coverage));
        }
    }

    private static double Known(double? value, string option) => value is { } known && double.IsFinite(known)
        ? known : throw new ArgumentException($"A sweep needs {option}, a finite number.");
}
