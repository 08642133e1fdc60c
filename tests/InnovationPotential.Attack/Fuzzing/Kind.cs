using System.Text.RegularExpressions;

namespace InnovationPotential.Attack;

/// <summary>What a violation is called: cases of one kind have one name.</summary>
internal static partial class Kind
{
    /// <summary>The exception's type and the innermost member of the library it came through.</summary>
    public static string Of(Exception problem) => $"{problem.GetType().Name} in {Place(problem)}";

    /// <summary>A fault without its names and numbers.</summary>
    public static string Of(string fault) => Detail().Replace(fault.Split(';')[0], "…");

    public static string InWords(Exception problem) => $"{problem.GetType().Name} in {Place(problem)}: {problem.Message.Split('\n')[0]}";

    private static string Place(Exception problem) =>
        problem.StackTrace?.Split('\n').Select(l => Frame().Match(l)).FirstOrDefault(m => m.Success)?.Groups[1].Value
        ?? problem.StackTrace?.Split('\n')[0].Trim() ?? "nowhere";

    [GeneratedRegex(@"at (InnovationPotential\.(?!Attack)[^(]+)\(")]
    private static partial Regex Frame();

    [GeneratedRegex(@"'[^']*'|-?\d[\d.E+-]*|^.* of [^:]*:")]
    private static partial Regex Detail();
}
