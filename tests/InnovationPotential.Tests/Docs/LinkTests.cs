using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>Every relative link of the documentation leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Files => [.. MarkdownBlock.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Links_resolve(string file)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(file))!;
        Link().Matches(WithoutCode(file)).Select(m => m.Groups[1].Value)
            .Where(target => !IsElsewhere(target) && !Resolves(file, folder, target)).Should().BeEmpty();
    }

    private static bool IsElsewhere(string target) =>
        target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Resolves(string file, string folder, string target)
    {
        var (path, anchor) = target.Split('#') is [var p, var a] ? (p, a) : (target, null);
        var full = path.Length == 0 ? Repository.PathOf(file) : Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(path)));
        if (!File.Exists(full) && !Directory.Exists(full)) return false;
        if (!full.StartsWith(Repository.Root, StringComparison.Ordinal)) return false;
        return anchor is null || !full.EndsWith(".md", StringComparison.Ordinal)
            || Anchors(Path.GetRelativePath(Repository.Root, full)).Contains(anchor);
    }

    private static IEnumerable<string> Anchors(string file) => Heading().Matches(WithoutCode(file, inline: false))
        .Select(m => NotInAnchor().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string file, bool inline = true)
    {
        var text = Fence().Replace(File.ReadAllText(Repository.PathOf(file)), "");
        return inline ? Inline().Replace(text, "") : text;
    }

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]+)>?[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+\s+(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N}\s_-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("^\\s*```.*?^\\s*```\\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Inline();
}
