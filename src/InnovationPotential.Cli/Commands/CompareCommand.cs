using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot compare DATA MODEL1 MODEL2 …</c>.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommonOptions.Data();
        var models = new Argument<string[]>("MODEL")
        {
            Description = "Indicator models, JSON files; the first is what the others are held against.",
            Arity = ArgumentArity.OneOrMore,
        };
        var node = new Option<string?>("--node")
        {
            Description = "The node whose scores are compared; the root of each model when left out.",
        };
        var top = new Option<int>("--top")
        {
            Description = "How many of the best units are looked at for what both have in common.",
            DefaultValueFactory = _ => ScenarioOptions.Default.Top,
        };
        var movers = new Option<int>("--movers")
        {
            Description = "How many of the units that move most are named.",
            DefaultValueFactory = _ => ScenarioOptions.Default.Movers,
        };
        var (format, file, tables) = (CommonOptions.Format(), CommonOptions.Out(), new TableOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("compare",
            "Assesses a table under several models and compares scores, ranks and levels with those of the first; or under every "
                + "combination of normalizations, aggregations and weightings in one model.") { data, models, node,
            top, movers, format, file, escape };
        var roles = new RoleOptions();
        roles.AddTo(command);
        var grid = new GridOptions();
        grid.AddTo(command);
        tables.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == ResultFormat.Csv)
                CommonOptions.Refuse(parsed, "is for other forms than csv, which has all.", top);
            if (parsed.GetValue(format) is ResultFormat.Csv or ResultFormat.Json)
                CommonOptions.Refuse(parsed, "is for other forms than csv and json, which have all.", movers);
            var paths = parsed.GetRequiredValue(models);
            foreach (var path in paths) Subject.ThrowIfTable(path, "it comes first here, and the models behind it");
            IndicatorModel[] read = [.. paths.Select(p =>
                roles.Of(parsed, Subject.Read(terminal, p).Unfitted("give the models, which are fitted to the table.").Model))];
            Indicator[] columns = [.. read.SelectMany(m => m.TableColumns).DistinctBy(i => i.Code)];
            var table = tables.Read(parsed, parsed.GetRequiredValue(data), columns);
            if (grid.IsAsked(parsed))
            {
                CommonOptions.Refuse(parsed, "is for several models; a grid is of one.", top, movers);
                var combined = grid.Of(parsed, table, read, parsed.GetValue(node));
                Deliver(combined, "Every combination");
                terminal.Report(table.Diagnostics.Concat(combined.Diagnostics));
                return ExitCode.Done;
            }

            (string, Assessment)[] scenarios = [.. Names(paths).Zip(read.Select(m => m.Assess(table)))];
            var comparison = ScenarioComparison.Of(scenarios,
                o => o with { Node = parsed.GetValue(node), Top = parsed.GetValue(top), Movers = parsed.GetValue(movers) });
            Deliver(comparison, "Comparison of models");
            terminal.Report(table.Diagnostics.Concat(comparison.Diagnostics));
            return ExitCode.Done;

            void Deliver<T>(T result, string title)
                where T : IWritesJson, IWritesCsv, IShowsTables => terminal.Deliver(
                ResultOutput.Of(result, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)), title),
                parsed.GetValue(file));
        });
        return command;
    }

    /// <summary>The files' names, or their paths where two have one name.</summary>
    private static string[] Names(string[] paths)
    {
        string[] names = [.. paths.Select(p => Path.GetFileNameWithoutExtension(p))];
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length ? names : paths;
    }
}
