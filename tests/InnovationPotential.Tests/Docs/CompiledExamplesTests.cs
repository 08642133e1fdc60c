namespace InnovationPotential.Tests.Docs;

/// <summary>Every block of C# in the documentation compiles as it stands.</summary>
public sealed class CompiledExamplesTests
{
    public static TheoryData<string> Blocks => [.. MarkdownBlock.All.Select(b => b.Name)];

    [Fact]
    public void There_are_examples() => MarkdownBlock.All.Count(b => b.Output is not null).Should().BeGreaterThan(50);

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Compiles(string block) => ExamplePrograms.Of(MarkdownBlock.All.Single(b => b.Name == block)).Errors.Should().BeEmpty();
}
