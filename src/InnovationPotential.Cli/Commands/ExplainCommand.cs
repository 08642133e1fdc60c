using System.CommandLine;
using InnovationPotential.Assessments;
using InnovationPotential.Cli.Output;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot explain MODEL DATA UNIT</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var name = Ask.Argument("UNIT", "The unit's name.");
        var at = Ask.Text("--period", "The period; the last one when left out.");
        var (format, file, options) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions(terminal));
        var by = Ask.Text("--by", "Holds the unit against its group, too: the units that share an attribute, such as region.");
        var peers = Ask.Several("--peers", "Holds the unit against others, too: 'all', or their names.");
        return new Command("explain",
            "Shows one unit's tree: observations, scores, bounds, shares, contributions and what the strategies find; then each node "
                + "beside the mean, the group and the best. JSON holds the tree, or with --by or --peers the comparison.") { model, data,
            name, at, format, file, by, peers, options.All }.Doing(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            if (parsed.GetValue(format) == ResultFormat.Csv)
                throw new ArgumentException("A unit's tree has no CSV form: choose table, json, md or html.");
            var assessment = options.Assess(parsed, subject, table);
            var result = UnitOf(assessment, parsed.GetRequiredValue(name), parsed.GetValue(at));
            var profile = PeersOf(parsed.GetValue(by), parsed.GetValue(peers)) is { } others
                ? assessment.ProfileOf(result.Unit, others, result.Period) : null;
            var form = new ResultForm(parsed.GetValue(format), false, terminal.WidthFor(parsed.GetValue(file)));
            terminal.Deliver(
                form.Format == ResultFormat.Json ? ResultForm.Text(() => profile?.ToJson() ?? result.ToJson())
                    : form.Of(Tables, $"{subject.Model.Title}: {result.Name}"),
                parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(assessment.Diagnostics));

            IEnumerable<TextTable> Tables()
            {
                var all = assessment.ProfileOf(result.Unit, Peers.All, result.Period);
                var beside = profile is null || profile.Peers == Peers.All
                    ? UnitProfileTexts.Tables(all) : UnitProfileTexts.Tables(profile, all);
                return UnitTexts.Tables(result).Concat(beside);
            }
        });
    }

    private static Peers? PeersOf(string? by, string[]? named) => (by, named) switch
    {
        (not null, { Length: > 0 }) => throw new ArgumentException("--by and --peers say two things: leave one out."),
        (not null, _) => Peers.SameGroup(by),
        (_, ["all"]) => Peers.All,
        (_, { Length: > 0 }) => Peers.Named(named),
        _ => null,
    };

    /// <summary>The result of a unit in a period that is named, or in the last one.</summary>
    public static UnitAssessment UnitOf(Assessment assessment, string unit, string? at)
    {
        if (!assessment.Units.Contains(unit))
        {
            throw new InvalidInputException([Diagnostic.Error(
                TableCodes.Blank, $"The table has no unit '{unit}'.", new Location { Unit = unit },
                $"{Nearest.DidYouMean(unit, assessment.Units)}It has {string.Join("; ",
                    assessment.Units.Take(20))}{(assessment.Units.Count > 20 ? "; …" : "")}.")]);
        }

        if (NamedPeriod.Last(assessment.Periods) is { } last)
            return assessment[unit, at is null ? last : NamedPeriod.Find(assessment.Periods, at)];
        return at is null ? assessment[unit]
            : throw new ArgumentException("The table has no periods: leave --period out.", nameof(at));
    }
}
