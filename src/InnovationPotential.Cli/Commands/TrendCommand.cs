using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot trend DATA</c>.</summary>
internal static class TrendCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var units = Ask.Of<string[]>("--unit", "Only this unit; may be given several times.");
        var indicators = Ask.Of<string[]>("--indicator", "Only this indicator; may be given several times.");
        var latest = Ask.Of<int?>("--latest", "Only so many of the latest observations of each series.");
        var empty = Ask.Flag("--include-empty", "Lists the series without an observation too.");
        var kind = Ask.Of("--kind", "What the values are where the table does not say.", ObservationKind.Actual);
        var (results, tables) = (new ResultOptions(terminal), new TableOptions(terminal));
        return new Command("trend",
            "Trends and indices of every series of a table: growth, least squares, Sen's slope, the exact Mann-Kendall test.")
        { data, units, indicators, latest, empty, kind, results.All, tables.All }.Doing(parsed =>
        {
            var table = tables.Read(parsed, parsed.GetRequiredValue(data), null, parsed.GetValue(kind));
            terminal.Report(table.Diagnostics);
            var trends = table.Trends(o => o with
            {
                Units = parsed.Texts(units),
                Indicators = parsed.Texts(indicators),
                Latest = parsed.GetValue(latest),
                IncludeEmpty = parsed.GetValue(empty),
            });
            results.Deliver(parsed, trends, "Trends");
            terminal.Report(trends.Diagnostics);
        });
    }
}
