using System.CommandLine;
using System.CommandLine.Completions;
using InnovationPotential.Cli;

namespace InnovationPotential.Attack;

/// <summary>What may stand on a command line: the commands as they declare themselves, and values that fit or do not.</summary>
internal sealed class CommandWords(IReadOnlyList<(string[] Path, Command Command)> commands)
{
    private static readonly string[] Values =
    [
        "0", "1", "2", "3", "7", "20", "-1", "0.5", "1.5", "1e-9", "1e309", "NaN", "99999999999999999999",
        "true", "false", "", " ", "a", "x",
        "json", "csv", "markdown", "html", "table", "root", "2017", "2020", "2018-2020", "1,2", "0.1,0.9", "0.5,x", "min-max", "geometric",
        "arithmetic", "equal", "region", "managing_organisation", "joint_projects", "Textile cluster", "IT cluster", "high", "nobody",
        "x=1", "joint_projects=2", "\u001b[31m", "\u202eabc", "é", "-", "--", "ru", "en", "institutional-score", "tai-2001", "duckdb",
        "postgresql", "DROP TABLE x", "*", "../x", "weight", "ranking", "heat-map", "400", "\ud83d\ude00",
    ];

    public static CommandWords Of() => new([.. Innopot.All().SelectMany(c => Under([], c))]);

    /// <summary>A command with its arguments and some of its options.</summary>
    public string[] Draw(RandomDraw draw)
    {
        var (path, command) = draw.Of(commands);
        List<string> words = [.. path];
        foreach (var argument in command.Arguments)
        {
            if (draw.Chance(0.97)) words.Add(Fitting(argument, draw));
        }

        for (var options = command.Options.Count == 0 ? 0 : draw.Few() - 1; options > 0; options--)
            words.AddRange(OptionOf(command, draw));
        return [.. words];
    }

    /// <summary>An option of the command that the words begin with.</summary>
    public IEnumerable<string> Option(IReadOnlyList<string> words, RandomDraw draw) =>
        commands.FirstOrDefault(c => words.Take(c.Path.Length).SequenceEqual(c.Path)) is { Command.Options.Count: > 0 } found
            ? OptionOf(found.Command, draw) : [Value(draw)];

    /// <summary>A file or a word.</summary>
    public string Value(RandomDraw draw) => draw.Chance(0.4) ? CommandSamples.Folder + draw.Of(CommandSamples.Names) : draw.Of(Values);

    private string[] OptionOf(Command command, RandomDraw draw)
    {
        var option = draw.Of(command.Options.ToList());
        if (option.ValueType == typeof(bool) && draw.Chance(0.9)) return [option.Name];
        if (option.Name is "--out") return [option.Name, CommandSamples.Folder + draw.Of(CommandSamples.Outputs)];
        return [option.Name, draw.Chance(0.15) ? Value(draw) : draw.Of(FittingOf(option))];
    }

    private static string[] FittingOf(Option option)
    {
        string[] offered = [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        if (offered.Length > 0) return offered;
        var type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        if (type == typeof(int) || type == typeof(long) || type == typeof(ulong)) return ["0", "1", "2", "3", "7", "20", "-1"];
        if (type == typeof(double)) return ["0", "0.05", "0.5", "0.95", "1", "1.5", "25", "-1", "NaN"];
        return option.Name switch
        {
            "--study" => [CommandSamples.Folder + "study.json"],
            "--reference" or "--with" => [.. CommandSamples.Tables.Select(t => CommandSamples.Folder + t)],
            "--unit" or "--group" => ["IT cluster", "Textile cluster", "u1", "nobody"],
            "--node" or "--only" or "--weight" or "--indicator" =>
                ["root", "organization", "joint_projects", "info_communication", "nobody"],
            "--period" or "--from" or "--to" => ["2015", "2017", "2018-2020", "2030"],
            _ => Values,
        };
    }

    private string Fitting(Argument argument, RandomDraw draw)
    {
        if (draw.Chance(0.05)) return Value(draw);
        string[] offered = [.. argument.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        return offered.Length > 0 ? draw.Of(offered) : argument.Name switch
        {
            "MODEL" or "OLDMODEL" or "NEWMODEL" => CommandSamples.Folder + draw.Of(CommandSamples.Models),
            "DATA" or "OLDDATA" or "NEWDATA" or "OLD" or "NEW" or "FILE" => CommandSamples.Folder + draw.Of(CommandSamples.Tables),
            "UNIT" => draw.Of(["IT cluster", "Textile cluster", "nobody"]),
            "PART" => CommandSamples.Folder + "part.bin",
            "WORKBOOK" => CommandSamples.Folder + "data.xlsx",
            "FOLDER" => CommandSamples.Folder + "none",
            _ => Value(draw),
        };
    }

    private static IEnumerable<(string[] Path, Command Command)> Under(string[] above, Command command)
    {
        string[] path = [.. above, command.Name];
        return command.Subcommands.Count == 0 ? [(path, command)] : command.Subcommands.SelectMany(c => Under(path, c));
    }
}
