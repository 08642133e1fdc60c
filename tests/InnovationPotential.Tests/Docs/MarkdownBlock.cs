using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>A fenced block of C# in the documentation, and the output that stands directly below it.</summary>
public sealed record MarkdownBlock(string File, int Line, string Code, bool Runs, string? Output)
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal),
            .. Repository.Files("docs", "*.md")];

    public static IReadOnlyList<MarkdownBlock> All { get; } = [.. Files.SelectMany(Of).Where(b => !b.NeedsEngine)];

    /// <summary>The blocks that run beside the solution, where there is a database.</summary>
    public static IReadOnlyList<MarkdownBlock> OfEngines => [.. Files.SelectMany(Of).Where(b => b.NeedsEngine)];

    public bool NeedsEngine { get; init; }

    public string Name => $"{File}:{Line}";

    private static IEnumerable<MarkdownBlock> Of(string file)
    {
        var fences = Fences(System.IO.File.ReadAllLines(Repository.PathOf(file))).ToArray();
        for (var i = 0; i < fences.Length; i++)
        {
            var words = fences[i].Info.Split(' ');
            if (words[0] is not ("csharp" or "cs" or "c#" or "C#")) continue;
            var output = i + 1 < fences.Length && fences[i + 1].Info == "text" && fences[i + 1].FollowsDirectly ? fences[i + 1].Text : null;
            yield return new MarkdownBlock(file, fences[i].Line, fences[i].Text, !words.Contains("no-run"), output)
            {
                NeedsEngine = words.Contains("engine"),
            };
        }
    }

    private static IEnumerable<(string Info, int Line, string Text, bool FollowsDirectly)> Fences(string[] lines)
    {
        var directly = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (!lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                directly &= string.IsNullOrWhiteSpace(lines[i]);
                continue;
            }

            var start = i;
            var text = new List<string>();
            for (i++; i < lines.Length && lines[i].Trim() != "```"; i++)
                text.Add(lines[i].Length >= indent ? lines[i][indent..] : lines[i].TrimStart());
            yield return (lines[start].Trim()[3..].Trim(), start + 1, string.Join('\n', text), directly);
            directly = true;
        }
    }
}
