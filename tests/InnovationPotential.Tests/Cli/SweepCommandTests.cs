using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class SweepCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-sweep").FullName;

    public SweepCommandTests()
    {
        File.WriteAllText(At("m.json"), """
            { "code": "m", "children": [{ "code": "a", "goalposts": { "low": 0, "high": 10 } }, { "code": "b" }] }
            """);
        File.WriteAllText(At("d.csv"), "unit,a,b\nX,2,4\nY,8,1\nZ,5,6\n");
    }

    [Fact]
    public void A_sweep_is_told_and_drawn()
    {
        var (code, output, error) = Run("--weight", "a", "--from", "0", "--to", "2", "--steps", "3", "--format", "csv");
        code.Should().Be(0, error);
        output.Should().StartWith("value,unit,score,rank\n0,X,").And.Contain("\n2,Z,");
        Run("--exponent", "--from", "0", "--to", "2").Output.Should().Contain("Ranks by the exponent");
        Run("--high-goalpost", "a", "--from", "8", "--to", "20", "--chart").Output.Should().StartWith("<svg");
        Run("--tornado", "20", "--unit", "X").Output.Should().Contain("Each weight ± 20 %: scores of X");
    }

    [Theory]
    [InlineData("Say by one of --weight", "--from", "0", "--to", "1")]
    [InlineData("A sweep needs --to", "--weight", "a", "--from", "0")]
    [InlineData("no node of the code 'q'", "--weight", "q", "--from", "0", "--to", "1")]
    [InlineData("a tornado changes every weight", "--tornado", "20", "--weight", "a")]
    [InlineData("is for a tornado", "--weight", "a", "--from", "0", "--to", "1", "--unit", "X")]
    [InlineData("'b' has no goalposts", "--low-goalpost", "b", "--from", "0", "--to", "1")]
    public void What_is_wrong_is_said(string problem, params string[] args)
    {
        var (code, output, error) = Run(args);
        (code, output).Should().Be((2, ""));
        error.Should().Contain(problem).And.NotContain("   at ");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(["sweep", At("m.json"), At("d.csv"), .. args], output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
