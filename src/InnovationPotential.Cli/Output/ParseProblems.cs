using System.CommandLine;
using System.Text.RegularExpressions;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>Says what is wrong with a command line in the words of who wrote it.</summary>
internal static partial class ParseProblems
{
    /// <summary>The problems, one a line.</summary>
    public static IEnumerable<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in parsed.Errors)
        {
            if (Unknown().Match(error.Message) is { Success: true } unknown)
            {
                var text = unknown.Groups["text"].Value;
                var names = text.StartsWith('-') ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
                yield return $"{error.Message} {Nearest.DidYouMean(text, names)}".TrimEnd();
            }
            else if (Unfit().Match(error.Message) is { Success: true } unfit
                && command.Options.FirstOrDefault(o => o.Name == unfit.Groups["option"].Value) is { } option)
            {
                var text = unfit.Groups["text"].Value;
                yield return $"'{text}' is nothing that {option.Name} takes. {Takes(option.ValueType, text)}";
            }
            else
            {
                yield return error.Message;
            }
        }
    }

    /// <summary>The names of an enumeration on the command line.</summary>
    public static string[] Names(Type type) => [.. Enum.GetNames(type).Select(n => n.ToLowerInvariant())];

    private static string Takes(Type type, string text)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum) return $"{Nearest.DidYouMean(text, Names(bare))}It is one of {string.Join(", ", Names(bare))}.";
        return bare == typeof(bool) ? "Write true or false."
            : bare == typeof(double) ? "Write a number, such as 0.5." : "Write a whole number, such as 10.";
    }

    [GeneratedRegex("^Unrecognized command or argument '(?<text>.*)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unknown();

    [GeneratedRegex(
        "^Cannot parse argument '(?<text>.*)' for option '(?<option>[^']*)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unfit();
}
