namespace InnovationPotential.Tests.Docs;

/// <summary>The programs of the documentation, each compiled once.</summary>
public static class ExamplePrograms
{
    private static readonly Lazy<Dictionary<string, ExampleProgram>> ByName = new(() =>
        MarkdownBlock.All.AsParallel().Select(b => (b.Name, Program: ExampleProgram.Compile(b.Code)))
            .ToDictionary(p => p.Name, p => p.Program));

    public static ExampleProgram Of(MarkdownBlock block) => ByName.Value[block.Name];
}
