using System.Globalization;
using System.Runtime.Loader;
using InnovationPotential.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InnovationPotential.Tests.Docs;

/// <summary>C# from the documentation, compiled as a reader would: with the usings every project has, and no others.</summary>
public sealed class ExampleProgram
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        Parsing);

    private static readonly IReadOnlyList<PortableExecutableReference> Libraries =
        [.. References.All.Where(r => IsVisible(Path.GetFileNameWithoutExtension(r.FilePath!)))];

    private readonly byte[] _assembly;

    private ExampleProgram(IReadOnlyList<string> errors, byte[] assembly, bool isProgram)
    {
        Errors = errors;
        _assembly = assembly;
        IsProgram = isProgram;
    }

    public IReadOnlyList<string> Errors { get; }

    /// <summary>Whether there are statements to run, and not only types.</summary>
    public bool IsProgram { get; }

    public static ExampleProgram Compile(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Parsing);
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication
                : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);
        var compilation = CSharpCompilation.Create("Example", [ImplicitUsings, tree], Libraries, options);
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d =>
                $"line {d.Location.GetLineSpan().StartLinePosition.Line + 1}: {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}");
        return new ExampleProgram([.. errors], assembly.ToArray(), isProgram);
    }

    /// <summary>Runs the program and returns what it prints. Only for tests that have the console to themselves.</summary>
    public async Task<string> Run()
    {
        var context = new AssemblyLoadContext("Example", isCollectible: true);
        var output = Console.Out;
        var culture = CultureInfo.CurrentCulture;
        using var captured = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Console.SetOut(captured);
            var main = context.LoadFromStream(new MemoryStream(_assembly)).EntryPoint!;
            if (main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]) is Task task) await task;
        }
        finally
        {
            Console.SetOut(output);
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }

        return captured.ToString();
    }

    private static bool IsVisible(string assembly) =>
        assembly is "InnovationPotential" or "InnovationPotential.Excel" or "InnovationPotential.Sql" or "DuckDB.NET.Data"
            or "Microsoft.Data.Analysis"
            || assembly.StartsWith("System.", StringComparison.Ordinal)
            || assembly is "System" or "mscorlib" or "netstandard" or "Microsoft.CSharp";
}
