using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>Every program in the documentation runs and prints what stands below it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class RunExamplesTests
{
    public static TheoryData<string> Blocks => [.. MarkdownBlock.All.Where(b => b.Runs).Select(b => b.Name)];

    public static TheoryData<string> Samples => [.. Repository.Files("docs/samples", "*.cs")];

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Prints_what_the_page_says(string name)
    {
        var block = MarkdownBlock.All.Single(b => b.Name == name);
        var program = ExamplePrograms.Of(block);
        program.Errors.Should().BeEmpty();
        if (!program.IsProgram) return;
        var output = await program.Run();
        if (block.Output is { } expected) Normalized(output).Should().Be(Normalized(expected));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_prints_what_stands_in_the_file_beside_it(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf(file));
        var program = ExampleProgram.Compile(string.Join('\n',
            lines.Select(line => line.StartsWith("#:", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal)
                ? "" : line)));

        lines.Should()
            .Contain(line => line.StartsWith("#:project", StringComparison.Ordinal)
                || line.StartsWith("#:package", StringComparison.Ordinal));
        program.Errors.Should().BeEmpty();
        Normalized(await program.Run()).Should().Be(Normalized(File.ReadAllText(Repository.PathOf(Path.ChangeExtension(file, ".txt")))));
    }

    // Trees are indented by no-break spaces, which nobody types in a page.
    private static string Normalized(string text) =>
        string.Join('\n', text.Replace('\u00a0', ' ').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
