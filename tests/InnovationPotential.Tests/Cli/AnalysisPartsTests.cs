using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class AnalysisPartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-parts").FullName;

    public AnalysisPartsTests()
    {
        File.WriteAllText(Model, """{ "code": "m", "children": [{ "code": "a" }, { "code": "b" }] }""");
        File.WriteAllText(Data, "unit,region,a,b\nX,n,10,5\nY,n,0,10\nZ,s,0,0\nD,s,100,0\n");
        File.WriteAllText(Other, "Country,gdp,size\nD,4,1\nX,3,2\nY,1,3\nQ,9,9\n");
    }

    private string Model => Path.Combine(_folder, "model.json");

    private string Data => Path.Combine(_folder, "data.csv");

    private string Other => Path.Combine(_folder, "other.csv");

    [Fact]
    public void Links_are_a_part_of_their_own_and_stand_in_the_whole()
    {
        var (code, output, error) = Run("analyze", Model, Data, "--part", "links", "--with", Other, "--format", "csv");
        code.Should().Be(0, error);
        output.Should().StartWith("relation,first,second,pairs,").And.Contain("\nwith outside,m,gdp,3,").And.Contain(",m,size,3,");
        error.Should().Contain("IP8210").And.Contain("'Z'").And.Contain("'Q'");
        Run("analyze", Model, Data, "--with", Other).Output.Should().Contain("Links to columns outside the model");
        Run("analyze", Model, Data, "--with", Other, "--format", "json").Output.Should().Contain("\"disagreements\"");
        Run("analyze", Model, Data).Output.Should().NotContain("outside the model");
    }

    [Fact]
    public void Units_and_dominance_are_parts()
    {
        Run("analyze", Model, Data, "--part", "units", "--format", "csv").Output.Should().Contain("\nD,3,1,0,Y,X,");
        Run("analyze", Model, Data, "--part", "units", "--format", "json").Output.Should().Contain("\"independent\": false");
        Run("analyze", Model, Data, "--part", "dominance").Output.Should().Contain("whatever the weights");
        Run("analyze", Model, Data, "--part", "dominance", "--format", "csv").Output.Should().StartWith("unit,rank,front,");
    }

    [Fact]
    public void A_scatter_is_drawn()
    {
        var (code, output, error) = Run("chart", "scatter", Model, Data, "--with", Other, "--column", "gdp", "--group-by", "region",
            "--log", "x");
        code.Should().Be(0, error);
        output.Should().StartWith("<svg").And.Contain(">gdp<");
    }

    [Theory]
    [InlineData("--part links needs --with", "analyze", "{m}", "{d}", "--part", "links")]
    [InlineData("--with is for links", "analyze", "{m}", "{d}", "--part", "removal", "--with", "{o}")]
    [InlineData("--period is for correlations", "analyze", "{m}", "{d}", "--part", "units", "--period", "2020")]
    [InlineData("A scatter needs --with", "chart", "scatter", "{m}", "{d}")]
    [InlineData("write --column gdp or size", "chart", "scatter", "{m}", "{d}", "--with", "{o}")]
    [InlineData("--log is for scatter", "chart", "ranking", "{m}", "{d}", "--log", "x")]
    [InlineData("no column 'gpd'", "chart", "scatter", "{m}", "{d}", "--with", "{o}", "--column", "gpd")]
    public void What_is_wrong_is_said(string problem, params string[] args)
    {
        var (code, output, error) = Run([.. args.Select(a => a.Replace("{m}", Model, StringComparison.Ordinal)
            .Replace("{d}", Data, StringComparison.Ordinal).Replace("{o}", Other, StringComparison.Ordinal))]);
        (code, output).Should().Be((2, ""));
        error.Should().Contain(problem).And.NotContain("   at ");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }
}
