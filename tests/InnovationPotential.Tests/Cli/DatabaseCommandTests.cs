using InnovationPotential.Cli;
using InnovationPotential.Cli.Databases;

namespace InnovationPotential.Tests.Cli;

/// <summary>What the command says of databases where no engine is there: the tests of this project have none.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-engine").FullName;

    public DatabaseCommandTests()
    {
        File.WriteAllText(At("model.json"), IndicatorModel.Create("m", m => m.Indicator("a")).ToJson());
        File.WriteAllText(At("data.csv"), "unit,a\nA,1\nB,2\n");
        File.WriteAllText(At("data.parquet"), "PAR1");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("assess", "data.parquet", null)]
    [InlineData("fit", "data.parquet", null)]
    [InlineData("assess", "data.csv", "--engine")]
    public void An_engine_that_is_not_there_has_a_code_and_a_way_to_it(string command, string data, string? option)
    {
        string[] engine = option is null ? [] : [option, "duckdb"];
        var (code, output, error) = Run([command, At("model.json"), At(data), .. engine]);

        code.Should().Be(5);
        output.Should().BeEmpty();
        error.Should().StartWith("error IP9110").And.Contain("dotnet tool install -g InnovationPotential.Cli").And.Contain("libduckdb");
    }

    /// <summary>What the table reader refuses by its size the engine never sees: a file without a name in it ended as a defect.</summary>
    [Theory]
    [InlineData("", "IP2001")]
    [InlineData("\n\n", "IP2001")]
    [InlineData("\ufeff", "IP2001")]
    [InlineData("unit;other\n", "IP2012")]
    [InlineData("many", "IP2081")]
    public void A_text_is_refused_by_its_header_before_any_engine(string text, string problem)
    {
        File.WriteAllText(At("head.csv"), text == "many" ? string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"c{i}")) : text);
        var model = IndicatorModel.Parse(File.ReadAllText(At("model.json")));

        FluentActions.Invoking(() => SourceHeader.OfCsv(At("head.csv"), model, CsvOptions.Default)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().Contain(d => d.Code == problem && d.Location.File == "head.csv");
    }

    [Fact]
    public void A_table_in_memory_asks_for_no_engine()
    {
        Run("assess", At("model.json"), At("data.csv")).Code.Should().Be(0);
        Run("assess", At("model.json"), At("data.csv"), "--engine", "memory").Code.Should().Be(0);
        Run("fit", At("model.json"), At("data.csv")).Code.Should().Be(0);
    }

    [Theory]
    [InlineData("--into|x.parquet", "--into is for Parquet")]
    [InlineData("--nodes|m", "--nodes is for Parquet")]
    [InlineData("--table|t", "--table is for --connection.")]
    [InlineData("--fitted-on|t", "--fitted-on is for --connection.")]
    [InlineData("--connection|postgres://u:secret@h/d|--table|t", "leave DATA out")]
    [InlineData("--engine|oracle", "oracle")]
    public void What_contradicts_itself_is_a_sentence(string options, string sentence)
    {
        var (code, _, error) = Run(["assess", At("model.json"), At("data.csv"), .. options.Split('|')]);

        (code, error).Should().Match<(int, string)>(r => r.Item1 == 2 && r.Item2.Contains(sentence, StringComparison.Ordinal), error);
        error.Should().NotContain("secret");
    }

    [Theory]
    [InlineData("postgres://u:secret@127.0.0.1:1/d", 5)]
    [InlineData("postgresql://u:sec%20ret@127.0.0.1:1/d?connect_timeout=1", 5)]
    [InlineData("postgres://u:secret@127.0.0.1:1/d?password=secret&sslmode=whatever", 2)]
    [InlineData("postgres://u:se:c@ret/@127.0.0.1:1/d", 2)]
    [InlineData("Host=h;Password=secret", 2)]
    [InlineData("duckdb:nowhere.duckdb", 2)]
    public void A_password_is_never_repeated(string connection, int code)
    {
        var (actual, output, error) = Run("fit", At("model.json"), "--connection", connection, "--table", "t");

        actual.Should().Be(code, error);
        foreach (var said in new[] { output, error, Run("fit", At("model.json"), connection).Error,
            Run("fit", At("model.json"), "data.csv", connection).Error, Run("check", connection).Error })
            said.Should().NotContainAny("secret", "sec ret", "sec%20ret", "c@ret");
    }

    [Fact]
    public void A_table_has_to_be_named()
    {
        Run("assess", At("model.json")).Should().Match<(int Code, string, string Error)>(r => r.Code == 2 && r.Error.Contains("DATA"));
        Run("fit", At("model.json"), "--connection", "postgres://127.0.0.1:1/d").Error.Should().Contain("--table");
    }

    // The drivers and the engine are loaded by what runs in a database and by nothing else.
    [Fact]
    public void The_command_runs_without_the_drivers()
    {
        var (from, to) = (AppContext.BaseDirectory, Directory.CreateDirectory(At("tool")).FullName);
        string[] left = ["DuckDB", "Npgsql", "Apache.Arrow", "Microsoft.Extensions.Logging"];
        foreach (var file in Directory.EnumerateFiles(from, "*.dll"))
        {
            if (!left.Any(l => Path.GetFileName(file).StartsWith(l, StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(from, "innopot.runtimeconfig.json"), Path.Combine(to, "innopot.runtimeconfig.json"));
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(to, "innopot.dll"), "assess", At("model.json"), At("data.csv")])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
        process.WaitForExit();

        process.ExitCode.Should().Be(0, error);
        output.Should().Contain("1.000");
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
