using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot trend DATA</c>.</summary>
internal static class TrendCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var units = new Option<string[]>("--unit") { Description = "Only this unit; may be given several times." };
        var indicators = new Option<string[]>("--indicator") { Description = "Only this indicator; may be given several times." };
        var latest = new Option<int?>("--latest") { Description = "Only so many of the latest observations of each series." };
        var empty = new Option<bool>("--include-empty") { Description = "Lists the series without an observation too." };
        var kind = new Option<ObservationKind>("--kind")
        {
            Description = "What the values are where the table does not say.",
            DefaultValueFactory = _ => ObservationKind.Actual,
        };
        var (format, file, tables) = (CommonOptions.Format(), CommonOptions.Out(), new TableOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("trend",
            "Trends and indices of every series of a table: growth, least squares, Sen's slope, the exact Mann-Kendall test.") { data,
            units, indicators, latest, empty, kind, format, file, escape };
        tables.AddTo(command);
        command.SetAction(parsed =>
        {
            var table = tables.Read(parsed, parsed.GetRequiredValue(data), null, parsed.GetValue(kind));
            terminal.Report(table.Diagnostics);
            var trends = table.Trends(o => o with
            {
                Units = (parsed.GetValue(units) ?? []).ToEquatableArray(),
                Indicators = (parsed.GetValue(indicators) ?? []).ToEquatableArray(),
                Latest = parsed.GetValue(latest),
                IncludeEmpty = parsed.GetValue(empty),
            });
            terminal.Deliver(
                ResultOutput.Of(trends, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)),
                    "Trends"),
                parsed.GetValue(file));
            terminal.Report(trends.Diagnostics);
            return ExitCode.Done;
        });
        return command;
    }
}
