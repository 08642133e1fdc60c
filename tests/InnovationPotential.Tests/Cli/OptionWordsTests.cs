using System.Text.RegularExpressions;
using InnovationPotential.Cli.Output;
using InnovationPotential.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Cli;

/// <summary>Hints name what can be done where one is: options on the command line, members in C#.</summary>
public sealed partial class OptionWordsTests
{
    [Theory]
    [InlineData("State UnitColumn if the header stands there.", "State --unit-column if the header stands there.")]
    [InlineData("State fewer Benchmarks and LeftOut.", "State fewer --benchmarks and --leave-out.")]
    [InlineData("State it in AttributeColumns, or name it in Only if it is an indicator.",
        "State it in --attribute, or name it in --only if it is an indicator.")]
    [InlineData("Only models have levels. Where none is, state one.", "Only models have levels. Where none is, state one.")]
    [InlineData("Raise LargestSample for all rows.", "Raise --largest-sample for all rows.")]
    [InlineData("Take StudyOutput.RankShift, for instance.", "Take --output rank-shift, for instance.")]
    [InlineData("Did you mean 'Range'? It has Nordia, Only, Where.", "Did you mean 'Range'? It has Nordia, Only, Where.")]
    public void Members_become_options(string hint, string words) => OptionWords.Of(hint).Should().Be(words);

    [Fact]
    public void No_sentence_of_the_library_leaves_its_members_to_who_runs_the_command()
    {
        var names = typeof(IndicatorTable).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers().Select(m => m.Name).Append(t.Name)).ToHashSet(StringComparer.Ordinal);
        string[] sentences = [.. LibrarySource.Trees.SelectMany(t => Sentences(t.GetRoot()))
            .Where(s => s.Contains(' ') && !s.StartsWith('<'))];

        sentences.Should().HaveCountGreaterThan(1000);
        sentences.SelectMany(s => MemberName().Matches(OptionWords.Of(s)).Where(m => names.Contains(m.Value.Split('.')[^1]))
            .Select(m => $"{m.Value} in: {s}")).Should().BeEmpty();
    }

    // What stands in code as a text, with a gap for what is put in; a text over several lines is one.
    private static IEnumerable<string> Sentences(SyntaxNode root)
    {
        foreach (var text in root.DescendantNodes(n => n is not AttributeListSyntax).Where(n => IsText(n) && !IsText(n.Parent)))
            yield return TextOf(text);
    }

    private static bool IsText(SyntaxNode? node) => node is InterpolatedStringExpressionSyntax
        || (node is LiteralExpressionSyntax && node.IsKind(SyntaxKind.StringLiteralExpression))
        || (node is BinaryExpressionSyntax sum && sum.IsKind(SyntaxKind.AddExpression) && IsText(sum.Left) && IsText(sum.Right));

    private static string TextOf(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax sum => TextOf(sum.Left) + TextOf(sum.Right),
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(
            c => c is InterpolatedStringTextSyntax plain ? plain.TextToken.ValueText : "§")),
        _ => ((LiteralExpressionSyntax)node).Token.ValueText,
    };

    [GeneratedRegex(@"\b[A-Z][a-z]+([A-Z][a-z]+)+\b|\b[A-Z][a-z]+\.[A-Z][A-Za-z]+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MemberName();
}
