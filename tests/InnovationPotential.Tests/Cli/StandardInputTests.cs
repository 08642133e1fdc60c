using System.Text;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>A dash is the standard input: a model's or a table's, not both.</summary>
public sealed class StandardInputTests : IDisposable
{
    private const string Json = """{"code": "m", "children": [{"code": "rd"}, {"code": "lab"}]}""";
    private const string Csv = "unit,rd,lab\nA,1,2\nB,2,3\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("input").FullName;

    public StandardInputTests()
    {
        File.WriteAllText(Path.Combine(_folder, "model.json"), Json);
        File.WriteAllText(Path.Combine(_folder, "data.csv"), Csv);
    }

    [Fact]
    public void A_model_comes_from_the_standard_input()
    {
        var expected = Run("", "assess", "{model.json}", "{data.csv}", "--format", "csv");

        Run(Json, "assess", "-", "{data.csv}", "--format", "csv").Should().Be(expected);
        Run(Json, "check", "-").Output.Should().Contain("is valid");
        Run(Json, "compare", "{data.csv}", "-").Code.Should().Be(0);
        var fitted = Run(Json, "fit", "-", "{data.csv}");
        Run(fitted.Output, "assess", "-", "{data.csv}", "--format", "csv").Output.Should().Be(expected.Output);
    }

    [Fact]
    public void What_is_wrong_with_it_names_it()
    {
        Run("{", "check", "-").Should()
            .Match<(int Code, string Output, string Error)>(r => r.Code == 2 && r.Error.Contains("the standard input"));
        Run("unit,rd\nA,x\n", "assess", "{model.json}", "-").Error.Should().Contain("the standard input, row 2, column 2");
    }

    [Theory]
    [InlineData("assess|-|-")]
    [InlineData("uncertainty|-|-")]
    [InlineData("compare|-|-")]
    [InlineData("check|-|-")]
    [InlineData("assess|{model.json}|-|--reference|-")]
    public void It_is_read_once(string line)
    {
        var (code, _, error) = Run(line.Contains("model") ? Csv : Json, line.Split('|'));

        code.Should().Be(2);
        error.Should().Contain(TableCodes.InputTakenTwice).And.Contain("Write - for one of the files only");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, string Output, string Error) Run(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = Innopot.Run([.. args.Select(a => a.StartsWith('{') ? Path.Combine(_folder, a.Trim('{', '}')) : a)], output, error,
            stream);
        return (code, output.ToString(), error.ToString());
    }
}
