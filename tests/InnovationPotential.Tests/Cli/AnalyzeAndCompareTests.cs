using System.Text.Json;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

public sealed class AnalyzeAndCompareTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot").FullName;

    public AnalyzeAndCompareTests()
    {
        File.WriteAllText(Data, "unit,a,b,c\nA,4,8,2\nB,5,2,3\nC,3,3,2\nD,1,,5\n");
        File.WriteAllText(Model("first"), Tree(Aggregation.Arithmetic).ToJson());
        File.WriteAllText(Model("second"), Tree(Aggregation.Geometric).ToJson());
    }

    private string Data => Path.Combine(_folder, "data.csv");

    [Fact]
    public void Analyze_tells_availability_statistics_correlations_and_removal()
    {
        var (code, output, error) = Run("analyze", Model("first"), Data, "--format", "json");

        code.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.EnumerateObject().Select(p => p.Name).Should().Equal("availability", "statistics", "multivariate", "removal");
        json.RootElement.GetProperty("availability").GetProperty("indicators")[1].GetProperty("observed").GetInt32().Should().Be(3);
        json.RootElement.GetProperty("statistics").GetProperty("indicators")[0].GetProperty("mean").GetDouble().Should().Be(3.25);
        json.RootElement.GetProperty("multivariate").GetProperty("importance").GetArrayLength().Should().Be(5);
        json.RootElement.GetProperty("removal").GetProperty("dimensions").GetArrayLength().Should().Be(2);
        error.Should().Contain("IP81");
    }

    [Theory]
    [InlineData("table", "all", "Consistency of dimensions")]
    [InlineData("table", "statistics", "skewness")]
    [InlineData("md", "multivariate", "| with root")]
    [InlineData("html", "removal", "<caption")]
    [InlineData("csv", "all", "relation,first,second,pairs,pearson,pearson_p")]
    [InlineData("csv", "statistics", "indicator,group,cells,count,mean,standard_deviation")]
    [InlineData("csv", "availability", "kind,name,group,cells,observed,zeros,coverage")]
    [InlineData("csv", "removal", "element,kind,compared,mean_absolute_rank_shift")]
    public void Analyze_writes_every_part_in_every_form(string format, string part, string expected)
    {
        var (code, output, _) = Run("analyze", Model("first"), Data, "--format", format, "--part", part);

        code.Should().Be(0);
        output.Should().Contain(expected);
    }

    [Fact]
    public void Analyze_compares_imputations()
    {
        var (code, output, error) = Run("analyze", Model("first"), Data, "--part", "imputation", "--format", "csv", "--seed", "4");

        code.Should().Be(0);
        output.Should().StartWith("indicator,method,held_out,imputed,root_mean_square_error").And.Contain("\na,imputation-mean,10,10,");
        error.Should().Contain("IP3199");
        Run("analyze", Model("first"), Data, "--part", "imputation", "--format", "csv", "--seed", "5").Output.Should().NotBe(output);
        using var json = JsonDocument.Parse(
            Run("analyze", Model("first"), Data, "--part", "imputation", "--format", "json", "--seed", "4").Output);
        json.RootElement.GetProperty("imputation").GetProperty("seed").GetInt32().Should().Be(4);
        Run("analyze", Model("first"), Data, "--seed", "4").Error.Should().Contain("--seed").And.Contain("--part imputation");
    }

    [Fact]
    public void Analyze_refuses_a_period_there_is_not()
    {
        var (code, output, error) = Run("analyze", Model("first"), Data, "--period", "2020");

        code.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain("2020");
    }

    [Fact]
    public void Compare_names_scenarios_after_their_files()
    {
        var (code, output, _) = Run("compare", Data, Model("first"), Model("second"), "--format", "json");

        code.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("scenarios").EnumerateArray().Select(s => s.GetProperty("scenario").GetString()).Should()
            .Equal("first", "second");
        json.RootElement.GetProperty("units").GetArrayLength().Should().Be(4);
    }

    [Fact]
    public void Compare_writes_a_file_and_refuses_a_model_twice()
    {
        var file = Path.Combine(_folder, "out.csv");
        Run("compare", Data, Model("first"), Model("second"), "--format", "csv", "--out", file).Output.Should().BeEmpty();
        File.ReadLines(file).First().Should().Be("unit,scenario,score,rank,shift,level");

        var (code, _, error) = Run("compare", Data, Model("first"), Model("first"));
        code.Should().Be(2);
        error.Should().Contain("2 scenarios");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IndicatorModel Tree(Aggregation aggregation) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100), Aggregation = aggregation }))
        .Dimension("one", d => d.Indicator("a").Indicator("b")).Dimension("two", d => d.Indicator("c")));

    private string Model(string name) => Path.Combine(_folder, name + ".json");

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
