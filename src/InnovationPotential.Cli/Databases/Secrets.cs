using System.Text.RegularExpressions;

namespace InnovationPotential.Cli.Databases;

/// <summary>Keeps passwords of connections out of what is shown.</summary>
internal static partial class Secrets
{
    private static readonly string[] Signs = ["postgres", "clickhouse", "pwd", "password"];

    /// <summary>A text without the passwords in it.</summary>
    public static string Hide(string text) =>
        Signs.Any(s => text.Contains(s, StringComparison.OrdinalIgnoreCase))
            ? Stated().Replace(InUrl().Replace(text, "$1:***@"), "$1=***") : text;

    // Up to the last @: who does not encode a password writes any character into it.
    [GeneratedRegex(@"((?:postgres(?:ql)?|clickhouses?):/{0,2}[^:@\s]*):.*@",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex InUrl();

    [GeneratedRegex(@"\b((?:ssl\s?)?password|pwd|passfile)\s*=\s*(?:""[^""]*""|'[^']*'|[^;&\s'""]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();
}
