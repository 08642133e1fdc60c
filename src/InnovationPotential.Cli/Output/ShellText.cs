namespace InnovationPotential.Cli.Output;

/// <summary>Words of a command line as a shell takes them back.</summary>
internal static class ShellText
{
    /// <summary>A word as it is where no shell would take it apart, else in single quotes.</summary>
    public static string Of(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || "._-/\\:,=+%@".Contains(c, StringComparison.Ordinal))
            ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
