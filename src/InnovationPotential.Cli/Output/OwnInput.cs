using System.CommandLine;

namespace InnovationPotential.Cli.Output;

/// <summary>Keeps a command from writing over what it reads.</summary>
internal static class OwnInput
{
    private static readonly string[] Written = ["--out", "--log", "--into"];

    /// <summary>Refuses a file to write that is among those named to be read.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static void ThrowIfWritten(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var written = command.Command.Options.Where(o => Written.Contains(o.Name)).ToArray();
        string[] read =
        [
            .. command.Command.Arguments.SelectMany(a => command.GetResult(a)?.Tokens ?? []).Select(t => t.Value),
            .. command.Command.Options.Except(written).SelectMany(o => command.GetResult(o)?.Tokens ?? []).Select(t => t.Value),
        ];
        foreach (var file in written.SelectMany(o => command.GetResult(o)?.Tokens ?? []).Select(t => t.Value))
        {
            if (File.Exists(file) && read.FirstOrDefault(r => File.Exists(r) && Same(r, file)) is { } same)
                throw new ArgumentException($"'{file}' is what is read from '{same}': write to another file.");
        }
    }

    private static bool Same(string first, string second) => string.Equals(Final(first), Final(second), StringComparison.Ordinal);

    private static string Final(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
