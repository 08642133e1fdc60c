using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Conventions;

/// <summary>
/// Which folder uses which: a name uses the file in which its type is at home, and a member's name the file in which the member stands,
/// too.
/// </summary>
/// <remarks>A type is at home in the file that is called as it; the other files of a partial type are parts.</remarks>
public static class FloorUses
{
    public static IEnumerable<FloorUse> Of(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var from = LibrarySource.FolderOf(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            // Who shows a type in a notebook is named at the type, but nothing of the type uses it.
            if (name.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() == "TypeFormatterSource") continue;
            var info = model.GetSymbolInfo(name);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol) continue;
            foreach (var to in FilesOf(symbol).Select(LibrarySource.FolderOf).Distinct().Where(to => to != from))
            {
                yield return new FloorUse(from, to,
                    $"{tree.FilePath[(LibrarySource.Folder.Length + 1)..]}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}",
                    symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            }
        }
    }

    /// <summary>The file in which a type is at home; several, where none is called as it.</summary>
    public static IEnumerable<SyntaxTree> HomesOf(INamedTypeSymbol type)
    {
        var outer = type;
        while (outer.ContainingType is { } around) outer = around;
        var files = type.OriginalDefinition.DeclaringSyntaxReferences.Select(d => d.SyntaxTree).Distinct().ToArray();
        var home = files.Where(f => Path.GetFileNameWithoutExtension(f.FilePath) == outer.Name).ToArray();
        return home.Length > 0 ? home : files;
    }

    private static IEnumerable<SyntaxTree> FilesOf(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol named) return HomesOf(named);
        if (symbol.ContainingType is not { } type) return [];
        var member = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        return HomesOf(type).Concat(member.OriginalDefinition.DeclaringSyntaxReferences.Select(d => d.SyntaxTree));
    }
}
