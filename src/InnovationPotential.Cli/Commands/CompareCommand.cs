using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot compare DATA MODEL1 MODEL2 …</c>.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var models = Ask.Arguments("MODEL", "Indicator models, JSON files; the first is what the others are held against.");
        var node = Ask.Text("--node", "The node whose scores are compared; the root of each model when left out.");
        var top = Ask.Of("--top", "How many of the best units are looked at for what both have in common.", ScenarioOptions.Default.Top);
        var movers = Ask.Of("--movers", "How many of the units that move most are named.", ScenarioOptions.Default.Movers);
        var (results, tables) = (new ResultOptions(terminal), new TableOptions(terminal));
        var (roles, grid) = (new RoleOptions(), new GridOptions());
        return new Command("compare",
            "Assesses a table under several models and compares scores, ranks and levels with those of the first; or under every "
                + "combination of normalizations, aggregations and weightings in one model.")
        { data, models, node, top, movers, results.All, roles.All, grid.All, tables.All }.Doing(parsed =>
        {
            var format = parsed.GetValue(results.Format);
            if (format == ResultFormat.Csv) parsed.Refuse("is for other forms than csv, which has all.", top);
            if (format is ResultFormat.Csv or ResultFormat.Json)
                parsed.Refuse("is for other forms than csv and json, which have all.", movers);
            var paths = parsed.GetRequiredValue(models);
            foreach (var path in paths) Subject.ThrowIfTable(path, "it comes first here, and the models behind it");
            IndicatorModel[] read = [.. paths.Select(p =>
                roles.Of(parsed, Subject.Read(terminal, p).Unfitted("give the models, which are fitted to the table.").Model))];
            Indicator[] columns = [.. read.SelectMany(m => m.TableColumns).DistinctBy(i => i.Code)];
            var table = tables.Read(parsed, parsed.GetRequiredValue(data), columns);
            if (grid.IsAsked(parsed))
            {
                parsed.Refuse("is for several models; a grid is of one.", top, movers);
                var combined = grid.Of(parsed, table, read, parsed.GetValue(node));
                results.Deliver(parsed, combined, "Every combination");
                terminal.Report(table.Diagnostics.Concat(combined.Diagnostics));
                return;
            }

            (string, Assessment)[] scenarios = [.. Names(paths).Zip(read.Select(m => m.Assess(table)))];
            var comparison = ScenarioComparison.Of(scenarios,
                o => o with { Node = parsed.GetValue(node), Top = parsed.GetValue(top), Movers = parsed.GetValue(movers) });
            results.Deliver(parsed, comparison, "Comparison of models");
            terminal.Report(table.Diagnostics.Concat(comparison.Diagnostics));
        });
    }

    /// <summary>The files' names, or their paths where two have one name.</summary>
    private static string[] Names(string[] paths)
    {
        string[] names = [.. paths.Select(p => Path.GetFileNameWithoutExtension(p))];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : paths;
    }
}
