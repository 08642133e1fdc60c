using System.Text;
using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Attack;

/// <summary>
/// Command lines: every command with arguments and options as they are declared, files that fit and files that do not. A line ends with a
/// documented exit code, says why it is refused, and what it calls JSON is JSON.
/// </summary>
internal static class CommandAttack
{
    private static readonly Lazy<CommandWords> Words = new(CommandWords.Of);

    public static Reader Lines { get; } = new("command", new(() => [.. CommandSamples.Lines.Select(Encoding.UTF8.GetBytes)]), Mutate, Use)
    {
        Draw = draw => Encoding.UTF8.GetBytes(string.Join('\n', Words.Value.Draw(draw))),
    };

    private static byte[] Mutate(byte[] line, RandomDraw draw)
    {
        var words = Encoding.UTF8.GetString(line).Split('\n').ToList();
        for (var changes = draw.Few(); changes > 0; changes--)
        {
            var at = draw.Below(words.Count);
            switch (draw.Below(5))
            {
                case 0 when words.Count > 1: words.RemoveAt(at); break;
                case 1: words.Insert(at, words[draw.Below(words.Count)]); break;
                case 2: words[at] = Words.Value.Value(draw); break;
                case 3: words.AddRange(Words.Value.Option(words, draw)); break;
                default: words[at] = words[at].Length == 0 ? "-" : words[at].Remove(draw.Below(words[at].Length), 1); break;
            }
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', words));
    }

    private static ReadOutcome Use(byte[] line)
    {
        string[] words = [.. Encoding.UTF8.GetString(line).Split('\n').Select(w => w.Replace("\r", "", StringComparison.Ordinal))];
        // What would ask another machine, or take as long as it is told to.
        if (words.Any(w => w.Contains("://", StringComparison.Ordinal))) return new(false, null);
        var folder = CommandSamples.Lay(words);
        try
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            string[] arguments = [.. words.Select(w => w.Replace(CommandSamples.Folder, folder + "/", StringComparison.Ordinal))];
            var code = Innopot.Run(arguments, output, error, Stream.Null);
            return new(code is ExitCode.Done or ExitCode.DoneWithErrors, ProblemOf(arguments, code, output.ToString(), error.ToString()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is wrong with how a line ended; null when nothing is.</summary>
    public static string? ProblemOf(string[] arguments, int code, string output, string error)
    {
        if (error.Contains("\n   at ", StringComparison.Ordinal)) return $"a stack trace: {error}";
        return code switch
        {
            ExitCode.Done or ExitCode.DoneWithErrors =>
                IsJson(arguments) && output.Length > 0 && !Parses(output) ? $"no JSON: {output}" : null,
            ExitCode.Invalid or ExitCode.NotWritten or ExitCode.NoEngine => error.Length + output.Length == 0
                ? $"ends with {code} and says nothing" : null,
            _ => $"ends with {code}: {error}",
        };
    }

    private static bool IsJson(string[] arguments) => Array.IndexOf(arguments, "--format") is >= 0 and var at && at + 1 < arguments.Length
        && arguments[at + 1] == "json" && arguments.Count(a => a.StartsWith("--format", StringComparison.Ordinal)) == 1
        && !arguments.Any(a => a is "--help" or "-h" or "-?" or "/?" or "/h" or "help");

    private static bool Parses(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
