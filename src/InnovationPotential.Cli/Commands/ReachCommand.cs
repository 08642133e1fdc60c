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
        var name = Ask.Argument("UNIT", "The unit's name.");
        var score = Ask.Of<double?>("--score", "The score to reach, on the range of the scores.");
        var rank = Ask.Of<int?>("--rank", "The rank to reach, 1 for the best.");
        var level = Ask.Text("--level", "The level to reach, or a higher one.");
        var at = Ask.Text("--period", "The period; the last one when left out.");
        var (limits, results, options) = (new ChangeLimitOptions(), new ResultOptions(terminal), new FitOptions(terminal));
        return new Command("reach",
            "Says what it would take for a unit to reach a score, a rank or a level: by each indicator alone, by all together, and with "
                + "the least effort.")
        { model, data, name, score, rank, level, at, results.All, limits.All, options.All }.Doing(parsed =>
        {
            var target = TargetOf(parsed.GetValue(score), parsed.GetValue(rank), parsed.GetValue(level));
            var (_, table, assessment) = options.Assess(parsed, model, data);
            var unit = ExplainCommand.UnitOf(assessment, parsed.GetRequiredValue(name), parsed.GetValue(at));
            var reach = assessment.Reach(unit.Unit, target, o => o with { Limits = limits.Of(parsed) }, unit.Period);
            results.Deliver(parsed, reach, $"{unit.Name}: {target}");
            terminal.Report(table.Diagnostics.Concat(assessment.Diagnostics));
        });
    }

    private static ReachTarget TargetOf(double? score, int? rank, string? level) => (score, rank, level) switch
    {
        ({ } s, null, null) when double.IsFinite(s) => ReachTarget.Score(s),
        (null, > 0 and { } r, null) => ReachTarget.Rank(r),
        (null, null, { Length: > 0 } l) => ReachTarget.Level(l),
        _ => throw new ArgumentException("Say what is to be reached by one of --score, --rank (1 or more) and --level."),
    };
}
