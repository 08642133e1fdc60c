using System.CommandLine;
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
            if (draw.Chance(0.95)) words.Add(Fitting(argument.Name, draw));
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
        string[] offered = [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label)];
        return [option.Name, offered.Length > 0 && draw.Chance(0.7) ? draw.Of(offered) : Value(draw)];
    }

    private string Fitting(string argument, RandomDraw draw) => draw.Chance(0.15) ? Value(draw) : argument switch
    {
        "MODEL" or "OLD-MODEL" or "NEW-MODEL" => CommandSamples.Folder + draw.Of(CommandSamples.Models),
        "DATA" or "OLD-DATA" or "NEW-DATA" or "TABLE" => CommandSamples.Folder + draw.Of(CommandSamples.Tables),
        "UNIT" => draw.Of(["IT cluster", "Textile cluster", "nobody"]),
        _ => Value(draw),
    };

    private static IEnumerable<(string[] Path, Command Command)> Under(string[] above, Command command)
    {
        string[] path = [.. above, command.Name];
        return command.Subcommands.Count == 0 ? [(path, command)] : command.Subcommands.SelectMany(c => Under(path, c));
    }
}
