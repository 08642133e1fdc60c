using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InnovationPotential.Tests.Conventions;

/// <summary>The library's source, parsed and bound.</summary>
public static class LibrarySource
{
    public const string Folder = "src/InnovationPotential";

    private const string ImplicitUsings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        global using global::InnovationPotential.Diagnostics;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    public static IReadOnlyList<SyntaxTree> Trees { get; } =
        [.. Repository.Files(Folder, "*.cs").Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf(f)), Parsing, f))];

    /// <summary>
    /// All files together. What source generators would add is not there, which leaves errors in the few files that need them.
    /// </summary>
    public static CSharpCompilation Compilation { get; } = CSharpCompilation.Create(
        "InnovationPotential",
        [.. Trees, CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing)],
        References.Except("InnovationPotential.dll"),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The folder of a file directly below the library's; empty for the library's own.</summary>
    public static string FolderOf(SyntaxTree tree) =>
        tree.FilePath[(Folder.Length + 1)..] is var path && path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
