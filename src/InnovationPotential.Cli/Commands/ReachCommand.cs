using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Prospects;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot reach MODEL DATA UNIT</c>.</summary>
internal static class ReachCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var name = new Argument<string>("UNIT") { Description = "The unit's name." };
        var score = new Option<double?>("--score") { Description = "The score to reach, on the range of the scores." };
        var rank = new Option<int?>("--rank") { Description = "The rank to reach, 1 for the best." };
        var level = new Option<string?>("--level") { Description = "The level to reach, or a higher one." };
        var at = new Option<string?>("--period") { Description = "The period; the last one when left out." };
        var limits = new ChangeLimitOptions();
        var (format, file, options) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("reach",
            "Says what it would take for a unit to reach a score, a rank or a level: by each indicator alone, by all together, and with "
                + "the least effort.") { model, data, name, score, rank, level, at, format, file, escape };
        limits.AddTo(command);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = TargetOf(parsed.GetValue(score), parsed.GetValue(rank), parsed.GetValue(level));
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = options.Assess(parsed, subject, table);
            var unit = ExplainCommand.UnitOf(assessment, parsed.GetRequiredValue(name), parsed.GetValue(at));
            var reach = assessment.Reach(unit.Unit, target, o => o with { Limits = limits.Of(parsed) }, unit.Period);
            terminal.Deliver(
                ResultOutput.Of(reach, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)),
                    $"{unit.Name}: {target}"),
                parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(assessment.Diagnostics));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReachTarget TargetOf(double? score, int? rank, string? level) => (score, rank, level) switch
    {
        ({ } s, null, null) when double.IsFinite(s) => ReachTarget.Score(s),
        (null, > 0 and { } r, null) => ReachTarget.Rank(r),
        (null, null, { Length: > 0 } l) => ReachTarget.Level(l),
        _ => throw new ArgumentException("Say what is to be reached by one of --score, --rank (1 or more) and --level."),
    };
}
