using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class ReviseCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-revise").FullName;

    public ReviseCommandTests()
    {
        File.WriteAllText(At("old.json"), """{ "code": "m", "children": [{ "code": "a" }, { "code": "b" }] }""");
        File.WriteAllText(At("new.json"), """{ "code": "m", "children": [{ "code": "a", "weight": 3 }, { "code": "b" }] }""");
        File.WriteAllText(At("old.csv"), "unit,a,b\nX,2,4\nY,8,1\nZ,5,6\n");
        File.WriteAllText(At("new.csv"), "unit,a,b\nX,2,4\nY,8,\nZ,5,7\n");
    }

    [Fact]
    public void Why_the_ranking_moved_is_told()
    {
        var (code, output, error) = Run("revise", At("old.json"), At("old.csv"), At("new.json"), At("new.csv"));
        code.Should().Be(0, error);
        output.Should().Contain("Scores: why they changed").And.Contain("revised values").And.Contain("weights")
            .And.NotContain("structure");
        Run("revise", At("old.json"), At("old.csv"), At("new.json"), At("new.csv"), "--format", "csv", "--by-indicator").Output.Should()
            .StartWith("unit,score_before,").And.Contain(",revised values,b,").And.Contain(",gaps,b,");
        Run("revise", At("old.json"), At("old.csv"), At("new.json"), At("new.csv"), "--exact-up-to", "1", "--seed", "5").Output.Should()
            .Contain("of drawn orders");
    }

    [Theory]
    [InlineData("The table has no periods", "--before", "2020")]
    [InlineData("Try 'innopot help revise'.", "--cells", "many")]
    public void What_is_wrong_is_said(string problem, params string[] options)
    {
        var (code, output, error) = Run(["revise", At("old.json"), At("old.csv"), At("new.json"), At("new.csv"), .. options]);
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
