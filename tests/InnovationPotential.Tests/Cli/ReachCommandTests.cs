using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class ReachCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-reach").FullName;

    public ReachCommandTests()
    {
        File.WriteAllText(Model, """
            { "code": "m", "bands": { "quantity": "share", "items": [{ "name": "low", "from": 0, "to": 0.5 }, { "name": "high", "from": 0.5 }] },
              "children": [{ "code": "a", "goalposts": { "low": 0, "high": 10 } }, { "code": "b", "goalposts": { "low": 0, "high": 10 } }] }
            """);
        File.WriteAllText(Data, "unit,a,b\nX,2,4\nY,8,6\n");
    }

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    [Fact]
    public void What_it_takes_is_told()
    {
        var (code, output, error) = Run("reach", Model, Data, "X", "--level", "high", "--format", "csv");
        code.Should().Be(0, error);
        output.Should().StartWith("way,indicator,from,to,change,effort,score,reason\nalone,a,2,").And.Contain("\nin proportion,b,4,");
        Run("reach", Model, Data, "X", "--rank", "1").Output.Should().Contain("With the least effort");
        Run("reach", Model, Data, "Y", "--rank", "1").Output.Should().Contain("It is there already.");
        Run("reach", Model, Data, "X", "--level", "high", "--keep", "a", "--limit", "b=..5").Output.Should().Contain("Out of reach");
    }

    [Theory]
    [InlineData("Say what is to be reached", "X")]
    [InlineData("Say what is to be reached", "X", "--rank", "1", "--score", "50")]
    [InlineData("Did you mean 'high'?", "X", "--level", "hihg")]
    [InlineData("no unit 'Q'", "Q", "--rank", "1")]
    [InlineData("write a=0..40", "X", "--rank", "1", "--limit", "a=5")]
    [InlineData("no indicator 'c'", "X", "--rank", "1", "--keep", "c")]
    [InlineData("'much' is no number", "X", "--rank", "1", "--cost", "a=much")]
    public void What_is_wrong_is_said(string problem, params string[] args)
    {
        var (code, output, error) = Run(["reach", Model, Data, .. args]);
        (code, output).Should().Be((2, ""));
        error.Should().Contain(problem).And.NotContain("   at ");
    }

    [Fact]
    public void Fragility_is_a_part_of_the_analysis() =>
        Run("analyze", Model, Data, "--part", "fragility", "--format", "csv").Output.Should()
            .StartWith("first,second,margin,weakest,share,low,high,moved,reason\nY,X,");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
