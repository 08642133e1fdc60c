using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Conventions;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceFileTests
{
    private const int LongestFile = 400;

    private static IEnumerable<string> SourceFiles =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Concat(Repository.Files("benchmarks", "*.cs"));

    [Fact]
    public void A_file_holds_the_type_it_is_named_after() =>
        LibrarySource.Trees.Where(t => TypesOf(t).Distinct().ToArray() is not [var type]
            || Path.GetFileName(t.FilePath).Split('.')[0] != type)
            .Select(t => $"{t.FilePath}: {string.Join(", ", TypesOf(t))}").Should().BeEmpty();

    [Fact]
    public void Files_are_short() =>
        SourceFiles.Where(f => File.ReadLines(Repository.PathOf(f)).Count() > LongestFile).Should().BeEmpty();

    [Fact]
    public void Types_are_named_after_what_they_are() =>
        LibrarySource.Trees.SelectMany(TypesOf).Where(name => Vague().IsMatch(name)).Should().BeEmpty();

    [Fact]
    public void What_gives_problems_is_called_Validate() =>
        LibrarySource.Trees.SelectMany(t => t.GetRoot().DescendantNodes())
            .Select(n => n switch
            {
                MethodDeclarationSyntax method => method.Identifier,
                LocalFunctionStatementSyntax local => local.Identifier,
                _ => default,
            })
            .Where(name => OtherWords().IsMatch(name.ValueText ?? "")).Select(name => Place(name.SyntaxTree!, name.GetLocation()))
            .Should().BeEmpty();

    [Fact]
    public void Nothing_is_silenced_left_undone_or_caught_wholesale() =>
        LibrarySource.Trees.AsParallel().AsOrdered().SelectMany(Offenses).Should().BeEmpty();

    [Fact]
    public void The_clock_the_culture_and_ambient_randomness_stay_banned() =>
        File.ReadLines(Repository.PathOf("src", "InnovationPotential", "BannedSymbols.txt")).Select(line => line.Split(';')[0]).Should()
            .Contain(
        [
            "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
            "P:System.Random.Shared", "M:System.Random.#ctor", "M:System.Random.#ctor(System.Int32)",
            "P:System.Globalization.CultureInfo.CurrentCulture", "M:System.String.ToLower", "M:System.String.ToUpper",
        ]);

    [Fact]
    public void No_text_of_the_repository_names_a_machine()
    {
        var texts = SourceFiles.Concat(Repository.Files("docs", "*.md"))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md").Select(f => Path.GetFileName(f)!));
        texts.Where(f => MachinePath().IsMatch(File.ReadAllText(Repository.PathOf(f)))).Should().BeEmpty();
    }

    private static IEnumerable<string> TypesOf(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
            .Select(m => m switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }).OfType<string>();

    private static IEnumerable<string> Offenses(SyntaxTree tree)
    {
        foreach (var trivia in tree.GetRoot().DescendantTrivia())
        {
            var offends = trivia.Kind() switch
            {
                SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia => true,
                SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => Undone().IsMatch(trivia.ToString()),
                _ => false,
            };
            if (offends) yield return $"{Place(tree, trivia.GetLocation())}: {trivia}";
        }

        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var offends = node switch
            {
                CatchClauseSyntax { Declaration: null, Filter: null } => true,
                CatchClauseSyntax { Declaration.Type: var type, Filter: null } => type.ToString() is "Exception" or "System.Exception",
                IdentifierNameSyntax
                {
                    Identifier.ValueText: "NotImplementedException" or "SuppressMessage"
                    or "SuppressMessageAttribute"
                } => true,
                _ => false,
            };
            if (offends) yield return $"{Place(tree, node.GetLocation())}: {node.ToString().Split('\n')[0]}";
        }
    }

    private static string Place(SyntaxTree tree, Microsoft.CodeAnalysis.Location location) =>
        $"{tree.FilePath}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    [GeneratedRegex("Helper|Manager|Util(s|ity|ities)?$|Extensions$|Impl$")]
    private static partial Regex Vague();

    [GeneratedRegex("^(Check|Faults?|Doubts?|Problems)([A-Z]|$)")]
    private static partial Regex OtherWords();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Undone();

    [GeneratedRegex(@"(?<![\w.])/(tmp|home|root|Users|work)/\w|[A-Z]:\\\\?(Users|Temp)")]
    private static partial Regex MachinePath();
}
