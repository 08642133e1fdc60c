using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>Names of units, and what stands beside scores, on the command line.</summary>
public sealed class NamedUnitCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public NamedUnitCommandTests()
    {
        File.WriteAllText(Data, "unit,name,title,region,a,b\nDE,Germany,Deutschland,west,1,8\nFR,France,Frankreich,west,2,3\n");
        File.WriteAllText(Model, IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b")).ToJson());
    }

    private string Data => Path.Combine(_folder, "data.csv");

    private string Model => Path.Combine(_folder, "model.json");

    [Fact]
    public void Names_are_shown_and_codes_on_request()
    {
        Run("assess", Model, Data).Output.Should().Contain("Germany").And.NotContain("DE");
        Run("assess", Model, Data, "--codes").Output.Should().Contain("DE").And.NotContain("Germany");
        Run("assess", Model, Data, "--name-column", "title").Output.Should().Contain("Deutschland");
        Run("explain", Model, Data, "DE").Output.Should().Contain("Germany: score");
        Run("explain", Model, Data, "DE", "--codes").Output.Should().Contain("DE: score");
        Run("assess", Model, Data, "--name-column", "tytle").Error.Should().Contain("'tytle'").And.Contain("--name-column");
    }

    [Fact]
    public void What_is_asked_for_stands_beside_scores()
    {
        Run("assess", Model, Data, "--with", "region,a", "--format", "csv").Output.Should()
            .StartWith("unit,name,region,a,score,").And.Contain("\nDE,Germany,west,1,");
        Run("assess", Model, Data, "--codes", "--with", "name", "--format", "csv").Output.Should().StartWith("unit,name,score,")
            .And.Contain("\nDE,Germany,");
        var (code, output, error) = Run("assess", Model, Data, "--with", "regions");
        (code, output).Should().Be((2, ""));
        error.Should().Contain("IP4091").And.Contain("Did you mean 'region'?");
        Run("assess", Model, Data, "--with", "region", "--ranks").Error.Should().Contain("--with");
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
