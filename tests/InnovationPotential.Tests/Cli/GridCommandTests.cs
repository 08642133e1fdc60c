using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class GridCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-grid").FullName;

    public GridCommandTests()
    {
        File.WriteAllText(At("m.json"), """{ "code": "m", "children": [{ "code": "a" }, { "code": "b" }] }""");
        File.WriteAllText(At("d.csv"), "unit,a,b\nX,2,4\nY,8,1\nZ,5,6\n");
    }

    [Fact]
    public void Combinations_are_told()
    {
        var (code, output, error) = Run("compare", At("d.csv"), At("m.json"), "--normalization", "min-max,z-score", "--aggregation",
            "arithmetic,geometric", "--format", "csv");
        code.Should().Be(0);
        output.Should().StartWith("unit,consensus,least,median,greatest,"
            + "\"min-max, arithmetic\",\"min-max, geometric\",\"z-score, arithmetic\"\n");
        error.Should().Contain("IP8255").And.Contain("'z-score, geometric' was refused");
        Run("compare", At("d.csv"), At("m.json"), "--weighting", "nominal,entropy").Output.Should().Contain("nominal");
    }

    [Theory]
    [InlineData("--normalization minmax", "m.json", "--normalization", "minmax")]
    [InlineData("give one", "m.json", "m.json", "--aggregation", "median")]
    [InlineData("a grid is of one", "m.json", "--aggregation", "median", "--top", "3")]
    public void What_is_wrong_is_said(string problem, params string[] args)
    {
        var (code, output, error) = Run(["compare", At("d.csv"), .. args.Select(a => a == "m.json" ? At(a) : a)]);
        (code, output).Should().Be((2, ""));
        error.Should().Contain(problem).And.NotContain("   at ");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
