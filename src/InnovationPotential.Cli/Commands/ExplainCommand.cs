using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot explain MODEL DATA UNIT</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var name = new Argument<string>("UNIT") { Description = "The unit's name." };
        var at = new Option<string?>("--period") { Description = "The period; the last one when left out." };
        var (format, file, options) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions());
        var command = new Command("explain",
            "Shows one unit's tree: observations, scores, bounds, weights, contributions and what the strategies find.") { model, data,
            name, at, format, file };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var subject = Subject.Read(parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            if (parsed.GetValue(format) == ResultFormat.Csv)
                throw new ArgumentException("A unit's tree has no CSV form: choose table, json, md or html.");
            var assessment = options.Fit(parsed, subject, table).Assess(table);
            var result = UnitOf(assessment, parsed.GetRequiredValue(name), parsed.GetValue(at));
            terminal.Deliver(
                parsed.GetValue(format) switch
                {
                    ResultFormat.Json => result.ToJson(),
                    ResultFormat.Md => result.ToMarkdown(),
                    ResultFormat.Html => result.ToHtml(),
                    _ => result.ToString(),
                },
                parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(assessment.Diagnostics));
            return ExitCode.Done;
        });
        return command;
    }

    private static UnitAssessment UnitOf(Assessment assessment, string unit, string? at)
    {
        if (!assessment.Units.Contains(unit))
        {
            throw new InvalidInputException([Diagnostic.Error(
                TableCodes.Blank, $"The table has no unit '{unit}'.", new Location { Unit = unit },
                $"It has {string.Join("; ", assessment.Units.Take(20))}{(assessment.Units.Count > 20 ? "; …" : "")}.")]);
        }

        if (assessment.Periods.IsEmpty) return assessment[unit];
        var period = at is null
            ? assessment.Periods[^1]
            : Period.TryParse(at, out var read)
            ? read : throw new ArgumentException($"'{at}' is no period. Write 2020, 2020H2, 2020Q3 or 2020-07.");
        return assessment[unit, period];
    }
}
