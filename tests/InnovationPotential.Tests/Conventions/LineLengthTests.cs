using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Conventions;

/// <summary>A line fits a screen that shows two files side by side.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void Lines_have_at_most_140_characters() =>
        new[] { "src", "tests", "benchmarks" }.SelectMany(folder => Repository.Files(folder, "*.cs")).AsParallel().AsOrdered()
            .SelectMany(LongLines).Should().BeEmpty();

    private static IEnumerable<string> LongLines(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        if (lines.All(l => l.Length <= Longest)) return [];
        var verbatim = RawTexts(string.Join('\n', lines)).ToHashSet();
        return lines.Index().Where(l => l.Item.Length > Longest && !verbatim.Contains(l.Index))
            .Select(l => $"{file}:{l.Index + 1} has {l.Item.Length} characters");
    }

    /// <summary>Lines within raw string literals: a break there is a break of the text.</summary>
    private static IEnumerable<int> RawTexts(string source) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes()
            .Where(IsRaw).Select(n => n.GetLocation().GetLineSpan())
            .SelectMany(s => Enumerable.Range(s.StartLinePosition.Line, s.EndLinePosition.Line - s.StartLinePosition.Line + 1));

    private static bool IsRaw(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax literal => literal.Token.Text.StartsWith("\"\"\"", StringComparison.Ordinal),
        InterpolatedStringExpressionSyntax text => text.StringStartToken.Text.Contains("\"\"\"", StringComparison.Ordinal),
        _ => false,
    };
}
