using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot diff OLD NEW</c>.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var old = Ask.Argument("OLD", "The earlier table, CSV or a workbook, or the earlier model, JSON.");
        var later = Ask.Argument("NEW", "The later one, of the same sort.");
        var (results, tables) = (new ResultOptions(terminal), new TableOptions(terminal));
        return new Command("diff",
            "Tells in what two tables or two models differ: cells, units and columns, members. The exit code is 0 where in nothing, 1 "
                + "where in something.")
        { old, later, results.All, tables.All }.Doing(parsed =>
        {
            var (first, second) = (parsed.GetRequiredValue(old), parsed.GetRequiredValue(later));
            var areModels = IsModel(first);
            if (areModels != IsModel(second))
                throw new ArgumentException(
                    "One of the two is a model (.json) and the other a table: give two tables or two models.");
            if (areModels) parsed.Refuse("is for tables: models need none.", tables.All);
            var differences = areModels ? OfModels(Subject.Read(terminal, first), Subject.Read(terminal, second))
                : Differences.Between(Read(first), Read(second));
            results.Deliver(parsed, differences, "Differences");
            return differences.All.IsEmpty ? ExitCode.Done : ExitCode.DoneWithErrors;

            IndicatorTable Read(string path)
            {
                var table = tables.Read(parsed, path, null);
                terminal.Report(table.Diagnostics);
                return table;
            }
        });
    }

    private static Differences OfModels(Subject old, Subject later) => (old.Fitted, later.Fitted) switch
    {
        ({ } before, { } after) => Differences.Between(before, after),
        (null, null) => Differences.Between(old.Model, later.Model),
        _ => throw new ArgumentException("One of the two is a fitted model: give two fitted ones, or two that are not."),
    };

    private static bool IsModel(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
}
